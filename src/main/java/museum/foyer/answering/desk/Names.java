package museum.foyer.answering.desk;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import museum.foyer.knowledge.Language;
import museum.foyer.knowledge.Translated;
import museum.foyer.knowledge.exhibitions.Exhibition;
import museum.foyer.knowledge.hours.Venue;
import museum.foyer.knowledge.prices.TicketPrice;
import museum.foyer.understanding.words.Spelling;

/**
 * The closed sets of names of one museum in one language: its venues, ticket categories and
 * exhibitions. A ticket is also known by a word that no other ticket's name has ("reduced"), a
 * venue by the word for what it is ("the lighthouse").
 */
public final class Names {

  private static final int SHORTEST_WORD = 4;

  private final Map<String, Set<Subject>> byName = new HashMap<>();
  private final List<String> longestFirst;

  /** Of what is known on one day; any of the three may be empty. */
  public Names(
      Language language,
      Collection<Venue> venues,
      Collection<TicketPrice> tickets,
      Collection<Exhibition> exhibitions) {
    for (Venue venue : venues) {
      forms(venue.name(), venue.aliases(), language)
          .forEach(name -> add(name, Subject.venue(venue.key())));
    }
    for (Exhibition exhibition : exhibitions) {
      forms(exhibition.title(), exhibition.aliases(), language)
          .forEach(name -> add(name, Subject.exhibition(exhibition.key())));
    }
    commonNames(venues, language);
    Set<String> venueWords = new HashSet<>();
    byName.keySet().forEach(name -> venueWords.addAll(words(name)));
    Map<String, Set<String>> ticketsByWord = new HashMap<>();
    for (TicketPrice ticket : tickets) {
      add(Spelling.fold(ticket.name().in(language)), Subject.ticket(ticket.key()));
      words(Spelling.fold(ticket.name().in(language)))
          .forEach(
              word ->
                  ticketsByWord.computeIfAbsent(word, any -> new HashSet<>()).add(ticket.key()));
    }
    ticketsByWord.forEach(
        (word, keys) -> {
          if (keys.size() == 1
              && word.length() >= SHORTEST_WORD
              && !venueWords.contains(word)
              // where words are written apart by syllables, one syllable is no name
              && language != Language.VI) {
            add(word, Subject.ticket(keys.iterator().next()));
          }
        });
    longestFirst =
        byName.keySet().stream()
            .sorted(java.util.Comparator.comparing(String::length).reversed())
            .toList();
  }

  /** Every name in a folded text; where names overlap the longest one. */
  public List<Placed> in(String folded) {
    List<Placed> found = new java.util.ArrayList<>();
    StringBuilder rest = new StringBuilder(folded);
    for (String name : longestFirst) {
      for (int at = rest.indexOf(name); at >= 0; at = rest.indexOf(name, at + 1)) {
        int end = at + name.length();
        if (bounded(rest, at, end)) {
          for (Subject subject : byName.get(name)) {
            found.add(new Placed(at, end, subject));
          }
          rest.replace(at, end, "\u0001".repeat(name.length()));
        }
      }
    }
    return found;
  }

  /** Where one venue alone is such a place, and nothing else is called so. */
  private void commonNames(Collection<Venue> venues, Language language) {
    Map<String, Set<Subject>> common = new HashMap<>();
    for (Venue venue : venues) {
      CommonName.of(Spelling.fold(venue.name().in(language)), language)
          .forEach(
              name ->
                  common
                      .computeIfAbsent(name, any -> new HashSet<>())
                      .add(Subject.venue(venue.key())));
    }
    common.forEach(
        (name, subjects) -> {
          if (subjects.size() == 1) {
            byName.putIfAbsent(name, subjects);
          }
        });
  }

  private void add(String name, Subject subject) {
    if (name.length() > 1) {
      byName.computeIfAbsent(name, any -> new HashSet<>()).add(subject);
    }
  }

  private static Stream<String> forms(Translated name, List<String> aliases, Language language) {
    return Stream.of(Stream.of(name.in(language)), name.all().stream(), aliases.stream())
        .flatMap(forms -> forms)
        .map(Spelling::fold)
        .distinct();
  }

  private static List<String> words(String folded) {
    return List.of(folded.split("[^\\p{L}]+"));
  }

  /** A name ends where its letters end; not in scripts that join words. */
  private static boolean bounded(CharSequence text, int start, int end) {
    return !joins(text, start - 1, start) && !joins(text, end - 1, end);
  }

  private static boolean joins(CharSequence text, int left, int right) {
    return left >= 0
        && right < text.length()
        && latin(text.charAt(left))
        && latin(text.charAt(right));
  }

  private static boolean latin(char c) {
    return Character.isLetter(c) && Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN;
  }
}
