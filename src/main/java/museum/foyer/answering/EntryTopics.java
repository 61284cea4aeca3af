package museum.foyer.answering;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import museum.foyer.knowledge.Kind;
import museum.foyer.knowledge.Language;
import museum.foyer.knowledge.Museum;
import museum.foyer.knowledge.faq.Faq;
import museum.foyer.knowledge.faq.FaqEntry;
import museum.foyer.knowledge.items.Cached;
import museum.foyer.knowledge.items.Item;
import museum.foyer.knowledge.items.Items;
import museum.foyer.retrieval.Passage;
import museum.foyer.understanding.Reader;
import museum.foyer.understanding.topics.Topic;

/**
 * What each of the team's answers is about, by the phrasebook: its phrasings vote, for a single one
 * may be nearest to anything.
 */
@ApplicationScoped
class EntryTopics {

  /** Share of the phrasings that makes a topic one of the entry's. */
  private static final double ONE_OF = 0.3;

  /** Share from which an entry is the museum's answer to a topic, whatever words it is asked in. */
  private static final double MAIN = 0.5;

  /** No topic is recognised in any phrasing, so that it is hardly this one. */
  private static final double UNTOLD = -0.5;

  /** Nobody can tell which of the two a question is about. */
  private static final List<Set<Topic>> NEIGHBOURS =
      List.of(
          EnumSet.of(Topic.TRANSPORT, Topic.DIRECTIONS),
          EnumSet.of(Topic.FOOD, Topic.CAFE),
          EnumSet.of(Topic.CLOAKROOM, Topic.LOCKERS));

  private record Entry(String phrasing, Map<Topic, Double> shares) {}

  private final Items items;
  private final Faq faq;
  private final Reader reader;
  private final Cached<Map<String, Entry>> entries;

  EntryTopics(Items items, Faq faq, Reader reader) {
    this.items = items;
    this.faq = faq;
    this.reader = reader;
    this.entries = items.cached(this::read);
  }

  /**
   * How far an entry is about a topic: the share of its phrasings, 0 where it may be, less where
   * they are about nothing the phrasebook knows, -1 where they are about something else.
   */
  double kinship(Passage passage, Topic topic) {
    if (passage.kind() == Kind.EXHIBITION) {
      return -1;
    }
    Map<Topic, Double> shares = shares(passage);
    double share = shares.getOrDefault(topic, 0.0);
    if (share >= ONE_OF) {
      return share;
    }
    Set<Topic> own = EnumSet.noneOf(Topic.class);
    shares.forEach((of, part) -> own.addAll(part >= ONE_OF ? Set.of(of) : Set.of()));
    boolean near =
        NEIGHBOURS.stream()
            .anyMatch(set -> set.contains(topic) && own.stream().anyMatch(set::contains));
    return own.isEmpty() ? UNTOLD : near ? 0 : -1;
  }

  /** A phrasing of the entry that is the museum's answer to the topic, if there is one. */
  Optional<String> phrasing(Topic topic) {
    return entries.get().values().stream()
        .filter(entry -> entry.shares().getOrDefault(topic, 0.0) >= MAIN)
        .max(Comparator.comparingDouble(entry -> entry.shares().get(topic)))
        .map(Entry::phrasing);
  }

  private Map<Topic, Double> shares(Passage passage) {
    Entry entry = passage.kind() == Kind.FAQ ? entries.get().get(passage.key()) : null;
    return entry == null
        ? reader
            .topic(passage.title(), passage.language())
            .map(of -> Map.of(of, 1.0))
            .orElse(Map.of())
        : entry.shares();
  }

  private Map<String, Entry> read() {
    List<Language> languages = items.museum().map(Museum::languages).orElse(List.of());
    Map<String, Entry> read = new LinkedHashMap<>();
    for (Item<FaqEntry> item : faq.entries()) {
      if (languages.stream().anyMatch(item.value().translations()::containsKey)) {
        read.put(item.key(), entry(item.value(), languages));
      }
    }
    return read;
  }

  /** In the languages in which every entry is written, for no other need be right or there. */
  private Entry entry(FaqEntry entry, List<Language> languages) {
    Map<Topic, Double> shares = new EnumMap<>(Topic.class);
    List<Map.Entry<Language, String>> phrasings =
        languages.stream()
            .filter(entry.translations()::containsKey)
            .flatMap(
                language ->
                    entry.translations().get(language).questions().stream()
                        .map(question -> Map.entry(language, question)))
            .toList();
    for (Map.Entry<Language, String> phrasing : phrasings) {
      reader
          .topic(phrasing.getValue(), phrasing.getKey())
          .ifPresent(topic -> shares.merge(topic, 1.0 / phrasings.size(), Double::sum));
    }
    return new Entry(phrasings.get(0).getValue(), shares);
  }
}
