package museum.foyer.understanding.topics;

import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import museum.foyer.knowledge.Language;
import museum.foyer.understanding.words.Phrasebook;
import museum.foyer.understanding.words.Spelling;
import museum.foyer.understanding.words.Tokens;

/**
 * The phrasings of one language, to be compared with a question: cosine of features weighted by how
 * rare they are among the phrasings, together with how much each feature speaks for the topic.
 */
public final class TopicIndex {

  /** "Do you have a" stands in the phrasings of every topic. */
  private static final double FILLER_WEIGHT = 0.3;

  /** A part of a word says less than the whole. */
  private static final double GRAM_WEIGHT = 0.5;

  /** How much the words of a topic count beside its nearest phrasing. */
  private static final double TOPIC_SHARE = 0.3;

  /** Words that stand in no phrasing may be names: they count less for whether there is a topic. */
  private static final double UNSEEN_SHARE = 0.6;

  /**
   * A topic and how near a question is to it.
   *
   * @param nearness 0–1
   * @param namesAside the same with words nobody knows counting less, hence no smaller
   */
  public record Nearest(Topic topic, double nearness, double namesAside) {

    /** Nearer than this, the question is a phrasing of the topic but for a little word. */
    private static final double PHRASING = 0.85;

    boolean inSoManyWords() {
      return nearness >= PHRASING;
    }

    /** Another topic, unless this one is asked about in so many words. */
    public Nearest or(Topic other) {
      boolean sure = inSoManyWords() || topic.subject() == other.subject();
      return sure ? this : new Nearest(other, nearness, namesAside);
    }
  }

  private final Language language;
  private final Topic[] topicOf;
  private final Postings postings;
  private final Set<String> writtenTopicWords;
  private final Map<Topic.Subject, Set<String>> vocabulary = new EnumMap<>(Topic.Subject.class);

  private record Phrasing(Topic topic, String folded) {}

  /**
   * @throws IllegalArgumentException if the phrasebook has a topic that is none
   */
  public TopicIndex(Phrasebook phrases) {
    language = phrases.language();
    List<Phrasing> phrasings =
        phrases.topics().entrySet().stream()
            .flatMap(
                entry ->
                    entry.getValue().stream()
                        .map(form -> new Phrasing(Topic.of(entry.getKey()), Spelling.fold(form))))
            .toList();
    topicOf = phrasings.stream().map(Phrasing::topic).toArray(Topic[]::new);
    postings = postings(phrasings, phrases.fillers());
    Map<String, Set<Topic>> topicsOfWord = new HashMap<>();
    for (Phrasing phrasing : phrasings) {
      for (String word : words(phrasing.folded())) {
        vocabulary.computeIfAbsent(phrasing.topic().subject(), any -> new HashSet<>()).add(word);
        topicsOfWord
            .computeIfAbsent(word, any -> EnumSet.noneOf(Topic.class))
            .add(phrasing.topic());
      }
    }
    writtenTopicWords =
        topicsOfWord.entrySet().stream()
            .filter(entry -> isWritten(entry.getValue()))
            .map(Map.Entry::getKey)
            .collect(Collectors.toUnmodifiableSet());
  }

  private Postings postings(List<Phrasing> phrasings, List<String> fillers) {
    Set<String> little =
        fillers.stream()
            .flatMap(filler -> Tokens.features(Spelling.fold(filler), language).stream())
            .collect(Collectors.toSet());
    return new Postings(
        phrasings.stream().map(phrasing -> Tokens.features(phrasing.folded(), language)).toList(),
        little,
        feature -> little.contains(feature) ? share(feature) * FILLER_WEIGHT : share(feature));
  }

  /** The topic the question is nearest to, if it shares anything with one. */
  public Optional<Nearest> nearest(String folded, Predicate<Topic> among) {
    Match match = new Match(topicOf.length);
    new HashSet<>(Tokens.features(folded, language)).forEach(match::add);
    return match.nearest(among);
  }

  /** A question being compared. */
  private final class Match {

    private final double[] parts;
    private final double[] support = new double[Topic.values().length];
    private double squares;
    private double squaresNamesAside;

    Match(int phrasings) {
      parts = new double[phrasings];
    }

    void add(String feature) {
      int at = postings.find(feature);
      double weight = at < 0 ? postings.unseen() * share(feature) : postings.weight(at);
      squares += weight * weight;
      if (at < 0) {
        squaresNamesAside += weight * weight * UNSEEN_SHARE * UNSEEN_SHARE;
        return;
      }
      squaresNamesAside += weight * weight;
      int first = postings.start(at);
      int end = postings.start(at + 1);
      for (int i = first; i < end; i++) {
        int phrasing = postings.phrasing(i);
        parts[phrasing] += weight * postings.part(i);
        support[topicOf[phrasing].ordinal()] += weight * weight / (end - first);
      }
    }

    Optional<Nearest> nearest(Predicate<Topic> among) {
      double[] cosines = new double[support.length];
      for (int i = 0; i < parts.length; i++) {
        int topic = topicOf[i].ordinal();
        cosines[topic] = Math.max(cosines[topic], parts[i] / Math.sqrt(squares));
      }
      return Arrays.stream(Topic.values())
          .filter(topic -> cosines[topic.ordinal()] > 0)
          .filter(among)
          .max(Comparator.comparingDouble(topic -> score(cosines, topic.ordinal())))
          .map(topic -> nearest(topic, cosines[topic.ordinal()]));
    }

    private Nearest nearest(Topic topic, double cosine) {
      return new Nearest(
          topic, Math.min(1, cosine), Math.min(1, cosine * Math.sqrt(squares / squaresNamesAside)));
    }

    private double score(double[] cosines, int topic) {
      return cosines[topic] + TOPIC_SHARE * support[topic] / squares;
    }
  }

  /** The words (or pairs of characters) in which a subject is asked about. */
  public Set<String> vocabulary(Topic.Subject subject) {
    return vocabulary.getOrDefault(subject, Set.of());
  }

  /**
   * Whether a word stands for one or two topics that the team has to answer ("shop", "parking").
   */
  public boolean namesWrittenTopic(String word) {
    return writtenTopicWords.contains(word);
  }

  /**
   * Whether hours, prices or exhibitions are asked about in a word, and nothing else is.
   *
   * @param parts the word, or the pairs of characters it is made of
   */
  public boolean isOfFacts(List<String> parts) {
    return parts.stream().noneMatch(this::namesWrittenTopic)
        && Stream.of(Topic.Subject.HOURS, Topic.Subject.PRICES, Topic.Subject.EXHIBITIONS)
            .anyMatch(subject -> vocabulary(subject).containsAll(parts));
  }

  private List<String> words(String folded) {
    List<String> words = Tokens.words(folded, language);
    return Tokens.byCharacter(language)
        ? words.stream().flatMap(word -> Tokens.pairs(word).stream()).toList()
        : words;
  }

  private static boolean isWritten(Set<Topic> topics) {
    return topics.size() <= 2
        && topics.stream().allMatch(topic -> topic.subject() == Topic.Subject.WRITTEN);
  }

  private static double share(String feature) {
    return feature.startsWith(Tokens.PART) ? GRAM_WEIGHT : 1;
  }
}
