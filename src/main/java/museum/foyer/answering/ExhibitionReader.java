package museum.foyer.answering;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import museum.foyer.knowledge.Language;
import museum.foyer.knowledge.Translated;
import museum.foyer.knowledge.exhibitions.Exhibition;
import museum.foyer.knowledge.exhibitions.Exhibitions;
import museum.foyer.understanding.ExhibitionDetail;
import museum.foyer.understanding.NameWords;
import museum.foyer.understanding.ReadText;
import museum.foyer.understanding.Reader;
import museum.foyer.understanding.Span;
import museum.foyer.understanding.Spelling;
import museum.foyer.understanding.Titles;
import museum.foyer.understanding.Topic;

/** Reads what a question asks of exhibitions: which ones, and what of them. */
@ApplicationScoped
class ExhibitionReader {

  private final Reader reader;
  private final Exhibitions exhibitions;
  private final Directory directory;

  ExhibitionReader(Reader reader, Exhibitions exhibitions, Directory directory) {
    this.reader = reader;
    this.exhibitions = exhibitions;
    this.directory = directory;
  }

  ExhibitionQuestion read(Desk desk) {
    ReadText text = desk.understanding().text();
    Optional<Topic.Subject> subject = desk.understanding().topic().map(Topic::subject);
    List<Titles.Found> titles = titles(desk, subject);
    Map<ExhibitionDetail, List<Span>> details = details(text, desk.language(), titles);
    List<Span> explained = explained(desk, titles, details);
    Set<String> others = others(desk, Topic.Subject.EXHIBITIONS, explained);
    boolean plain =
        others.isEmpty()
            || subject.filter(Answers.COMPUTED::contains).isPresent()
                && others(desk, subject.get(), explained).isEmpty();
    List<Exhibition> named = named(desk, titles);
    List<Exhibition> matching =
        named.isEmpty() && !others.isEmpty() ? matching(desk, others, subject) : List.of();
    boolean lastDays = details.containsKey(ExhibitionDetail.CLOSING_SOON) && others.isEmpty();
    return new ExhibitionQuestion(
        named,
        matching,
        details.keySet(),
        subject.filter(Topic.Subject.EXHIBITIONS::equals).isPresent()
            || !named.isEmpty()
            || !matching.isEmpty()
            || lastDays,
        plain || !matching.isEmpty());
  }

  /** The words that neither the subject nor a name accounts for. */
  private Set<String> others(Desk desk, Topic.Subject subject, List<Span> explained) {
    String museum =
        Stream.concat(desk.museum().name().all().stream(), Stream.of(desk.museum().city()))
            .map(Spelling::fold)
            .collect(Collectors.joining(" "));
    return reader
        .unexplained(desk.understanding().text(), desk.language(), subject, explained)
        .stream()
        .filter(word -> !museum.contains(word))
        .collect(Collectors.toSet());
  }

  /** Titles that are ordinary words count only where the question is about exhibitions. */
  private List<Titles.Found> titles(Desk desk, Optional<Topic.Subject> subject) {
    ReadText text = desk.understanding().text();
    List<Placed> venues = venues(desk);
    List<Titles.Found> found =
        directory
            .titles(desk.visitDate())
            .in(text.folded(), word -> reader.isOrdinary(word, desk.language()))
            .stream()
            .filter(title -> venues.stream().noneMatch(venue -> isWithin(title.span(), venue)))
            .toList();
    boolean topical =
        subject.filter(Topic.Subject.EXHIBITIONS::equals).isPresent()
            && others(
                    desk,
                    Topic.Subject.EXHIBITIONS,
                    explained(desk, found, details(text, desk.language(), found)))
                .isEmpty();
    return found.stream().filter(title -> title.sure() || topical).toList();
  }

  private List<Placed> venues(Desk desk) {
    return directory
        .names(desk.language(), desk.visitDate())
        .in(desk.understanding().text().folded())
        .stream()
        .filter(placed -> placed.subject().dimension() == Subject.Dimension.VENUE)
        .toList();
  }

  /** The tides of a "Museum of Tides" are no exhibition. */
  private static boolean isWithin(Span title, Placed venue) {
    return venue.start() <= title.start()
        && title.end() <= venue.end()
        && venue.end() - venue.start() > title.end() - title.start();
  }

  /** What a title says is not asked. */
  private Map<ExhibitionDetail, List<Span>> details(
      ReadText text, Language language, List<Titles.Found> titles) {
    return reader.exhibitionDetails(text, language).entrySet().stream()
        .filter(
            entry ->
                entry.getValue().stream()
                    .anyMatch(span -> titles.stream().noneMatch(t -> touch(span, t.span()))))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static boolean touch(Span a, Span b) {
    return a.start() < b.end() && b.start() < a.end();
  }

  private List<Span> explained(
      Desk desk, List<Titles.Found> titles, Map<ExhibitionDetail, List<Span>> details) {
    return Stream.of(
            titles.stream().map(Titles.Found::span),
            details.values().stream().flatMap(List::stream),
            venues(desk).stream().map(venue -> new Span(venue.start(), venue.end())))
        .flatMap(spans -> spans)
        .toList();
  }

  private List<Exhibition> named(Desk desk, List<Titles.Found> titles) {
    Set<String> keys = titles.stream().map(Titles.Found::key).collect(Collectors.toSet());
    return exhibitions.knownOn(desk.visitDate()).stream()
        .filter(exhibition -> keys.contains(exhibition.key()))
        .toList();
  }

  /**
   * "Any Monet?", "something on whaling", "what is in the attic": all that is left of the question
   * is the artist, the theme or the room. The latter two may also be the business of another topic.
   */
  private List<Exhibition> matching(
      Desk desk, Set<String> others, Optional<Topic.Subject> subject) {
    boolean elsewhere = subject.filter(s -> s != Topic.Subject.EXHIBITIONS).isPresent();
    Set<String> wanted = new HashSet<>(others);
    wanted.addAll(desk.understanding().text().numbers());
    return exhibitions.knownOn(desk.visitDate()).stream()
        .filter(
            exhibition ->
                (elsewhere ? exhibition.artists().stream() : sides(exhibition))
                    .flatMap(name -> name.all().stream())
                    .anyMatch(name -> NameWords.hold(name, wanted)))
        .toList();
  }

  private static Stream<Translated> sides(Exhibition exhibition) {
    return Stream.of(
            exhibition.artists().stream(),
            exhibition.themes().stream(),
            exhibition.place().stream())
        .flatMap(names -> names);
  }
}
