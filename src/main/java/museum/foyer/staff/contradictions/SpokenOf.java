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
 * Of which facts a text may speak, told at a glance: whoever says nothing of prices need not be
 * held against them sentence by sentence. Remembers what it has seen, for all texts are looked at
 * with every changed price, and few of them are new.
 */
final class SpokenOf {

  /** Facts that texts are held against. */
  static final Set<Topic.Subject> FACTS = Set.of(Topic.Subject.HOURS, Topic.Subject.PRICES);

  private final Reader reader;
  private final Map<BigInteger, Set<Topic.Subject>> seen = new ConcurrentHashMap<>();

  SpokenOf(Reader reader) {
    this.reader = reader;
  }

  /**
   * Those of these texts that may speak of one of the subjects. All texts there are must be given.
   */
  Collection<Wording> keep(Collection<Wording> all, Set<Topic.Subject> subjects, LocalDate today) {
    Map<BigInteger, Wording> texts =
        all.stream()
            .collect(Collectors.toMap(Wording::digest, wording -> wording, (one, same) -> one));
    seen.keySet().retainAll(texts.keySet());
    return texts.entrySet().parallelStream()
        .filter(
            text ->
                seen.computeIfAbsent(text.getKey(), any -> of(text.getValue(), today)).stream()
                    .anyMatch(subjects::contains))
        .map(Map.Entry::getValue)
        .toList();
  }

  private Set<Topic.Subject> of(Wording wording, LocalDate today) {
    Set<Topic.Subject> subjects = EnumSet.noneOf(Topic.Subject.class);
    ReadText text = reader.read(wording.text(), wording.language(), today);
    text.figures().forEach(figure -> add(figure, subjects));
    Stream.concat(
            Stream.of(text),
            wording.questions().stream()
                .limit(1)
                .map(question -> reader.read(question, wording.language(), today)))
        .flatMap(read -> reader.topic(read, wording.language(), List.of()).stream())
        .map(Topic::subject)
        .filter(FACTS::contains)
        .forEach(subjects::add);
    return Set.copyOf(subjects);
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
