package museum.foyer.answering;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import museum.foyer.knowledge.Language;
import museum.foyer.knowledge.hours.Venue;
import museum.foyer.understanding.words.Spelling;

/**
 * Finds the venue a question means where it does not name it in full: by a word of its name that
 * the museum, its other venues and ordinary questions do not use ("the lighthouse"). Only where
 * there are several venues to tell apart.
 */
final class VenueWords {

  private static final int SHORTEST_WORD = 4;

  /** Of a compound only its end is what the thing is: "vuurtoren" of "Sternenvuurtoren". */
  private static final int SHORTEST_END = 6;

  private final Language language;
  private final Collection<Venue> venues;
  private final Collection<String> museum;
  private final Predicate<String> ordinary;

  /**
   * @param museum every form of its name
   * @param ordinary whether a folded word says nothing of a venue
   */
  VenueWords(
      Language language,
      Collection<Venue> venues,
      Collection<String> museum,
      Predicate<String> ordinary) {
    this.language = language;
    this.venues = venues;
    this.museum = museum;
    this.ordinary = ordinary;
  }

  /** The keys of the venues a folded question means; empty if it may mean any. */
  Set<String> in(String question) {
    return venues.size() < 2
        ? Set.of()
        : venues.stream()
            .filter(venue -> means(question, venue))
            .map(Venue::key)
            .collect(Collectors.toSet());
  }

  private boolean means(String question, Venue venue) {
    Set<String> others = new HashSet<>();
    museum.forEach(name -> others.add(Spelling.fold(name)));
    venues.stream().filter(other -> other != venue).flatMap(VenueWords::names).forEach(others::add);
    return names(venue)
        .flatMap(name -> parts(name, question))
        .filter(part -> !ordinary.test(part))
        .anyMatch(part -> others.stream().noneMatch(other -> other.contains(part)));
  }

  private static Stream<String> names(Venue venue) {
    return Stream.concat(venue.name().all().stream(), venue.aliases().stream()).map(Spelling::fold);
  }

  /** The parts of a name that a question holds, as far as they can stand for it. */
  private Stream<String> parts(String name, String question) {
    List<String> asked = words(question);
    List<String> named = words(name);
    return switch (language) {
      case ZH, JA ->
          IntStream.rangeClosed(2, name.length())
              .mapToObj(length -> name.substring(name.length() - length))
              .filter(question::contains);
      case VI ->
          IntStream.range(1, named.size())
              .mapToObj(i -> named.get(i - 1) + " " + named.get(i))
              .filter(pair -> (" " + String.join(" ", asked) + " ").contains(" " + pair + " "));
      case KO ->
          named.stream()
              .filter(word -> word.length() >= 2)
              .filter(word -> asked.stream().anyMatch(other -> other.startsWith(word)));
      case AR ->
          asked.stream()
              .map(VenueWords::withoutArticle)
              .filter(word -> word.length() >= SHORTEST_WORD)
              .filter(named.stream().map(VenueWords::withoutArticle).toList()::contains);
      default ->
          asked.stream()
              .filter(word -> word.length() >= SHORTEST_WORD)
              .filter(word -> named.stream().anyMatch(known -> isEnd(word, known)));
    };
  }

  private static boolean isEnd(String word, String name) {
    return name.equals(word) || word.length() >= SHORTEST_END && name.endsWith(word);
  }

  private static String withoutArticle(String word) {
    return word.replaceFirst("^(?:[وبفك]?ال|لل)", "");
  }

  private static List<String> words(String folded) {
    return List.of(folded.split("[^\\p{L}\\p{N}]+"));
  }
}
