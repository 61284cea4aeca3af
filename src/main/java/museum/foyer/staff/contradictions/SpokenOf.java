package museum.foyer.staff.contradictions;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import museum.foyer.understanding.Reader;
import museum.foyer.understanding.topics.Topic;
import museum.foyer.understanding.words.Figure;
import museum.foyer.understanding.words.ReadText;

/**
 * Of which facts a text speaks, whatever these are. Remembers it, for all texts are looked at with
 * every changed price or hour, and few of them are new.
 */
final class SpokenOf {

  /** Facts that texts are held against. */
  static final Set<Topic.Subject> FACTS = Set.of(Topic.Subject.HOURS, Topic.Subject.PRICES);

  private final Reader reader;
  private volatile Seen seen = new Seen(List.of());

  /**
   * @param names the museum had: with others the same words speak of something else
   * @param facts of each text
   */
  private record Seen(List<Object> names, Map<BigInteger, Set<Topic.Subject>> facts) {

    Seen(List<Object> names) {
      this(names, new ConcurrentHashMap<>());
    }
  }

  SpokenOf(Reader reader) {
    this.reader = reader;
  }

  /**
   * Reads what is new, and all again where something has got another name.
   *
   * @param all there are: what is remembered of others is forgotten
   */
  void learn(Collection<Wording> all, Contradictions contradictions, LocalDate today) {
    if (!seen.names().equals(contradictions.names())) {
      seen = new Seen(contradictions.names());
    }
    Map<BigInteger, Set<Topic.Subject>> facts = seen.facts();
    all.forEach(wording -> facts(facts, wording, contradictions, today));
    facts.keySet().retainAll(all.stream().map(Wording::digest).collect(Collectors.toSet()));
  }

  /** Those of these texts that speak of one of the subjects; reads those that are new. */
  List<Wording> keep(
      Collection<Wording> all,
      Set<Topic.Subject> subjects,
      Contradictions contradictions,
      LocalDate today) {
    Map<BigInteger, Set<Topic.Subject>> facts = seen.facts();
    return all.parallelStream()
        .filter(
            wording ->
                facts(facts, wording, contradictions, today).stream().anyMatch(subjects::contains))
        .toList();
  }

  private Set<Topic.Subject> facts(
      Map<BigInteger, Set<Topic.Subject>> facts,
      Wording wording,
      Contradictions contradictions,
      LocalDate today) {
    return facts.computeIfAbsent(wording.digest(), any -> of(wording, contradictions, today));
  }

  private Set<Topic.Subject> of(Wording wording, Contradictions contradictions, LocalDate today) {
    return glance(wording, today).isEmpty() ? Set.of() : Set.copyOf(contradictions.facts(wording));
  }

  /** A text without any such figure or topic need not be read sentence by sentence. */
  private Set<Topic.Subject> glance(Wording wording, LocalDate today) {
    Set<Topic.Subject> subjects = EnumSet.noneOf(Topic.Subject.class);
    ReadText text = reader.read(wording.text(), wording.language(), today);
    text.figures().forEach(figure -> add(figure, subjects));
    if (subjects.isEmpty()) {
      Stream.concat(
              Stream.of(text),
              wording.questions().stream()
                  .limit(1)
                  .map(question -> reader.read(question, wording.language(), today)))
          .flatMap(read -> reader.topic(read, wording.language(), List.of()).stream())
          .map(Topic::subject)
          .filter(FACTS::contains)
          .forEach(subjects::add);
    }
    return subjects;
  }

  private static void add(Figure figure, Set<Topic.Subject> subjects) {
    if (figure instanceof Figure.Day || figure instanceof Figure.Time) {
      subjects.add(Topic.Subject.HOURS);
    }
    if (figure instanceof Figure.Money || figure instanceof Figure.Age) {
      subjects.add(Topic.Subject.PRICES);
    }
  }
}
