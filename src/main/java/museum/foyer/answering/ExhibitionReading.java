package museum.foyer.answering;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import museum.foyer.knowledge.Translated;
import museum.foyer.knowledge.exhibitions.Exhibition;
import museum.foyer.understanding.ExhibitionDetail;
import museum.foyer.understanding.NameWords;
import museum.foyer.understanding.ReadText;
import museum.foyer.understanding.Reader;
import museum.foyer.understanding.Span;
import museum.foyer.understanding.Spelling;
import museum.foyer.understanding.Titles;
import museum.foyer.understanding.Topic;

/** One question, read for what it asks of exhibitions. */
final class ExhibitionReading {

  private final Desk desk;
  private final Reader reader;
  private final ReadText text;
  private final List<Span> venues;
  private final String museum;

  ExhibitionReading(Desk desk, Reader reader, Names names) {
    this.desk = desk;
    this.reader = reader;
    this.text = desk.understanding().text();
    this.venues =
        names.in(text.folded()).stream()
            .filter(placed -> placed.subject().dimension() == Subject.Dimension.VENUE)
            .map(placed -> new Span(placed.start(), placed.end()))
            .toList();
    this.museum =
        Stream.concat(desk.museum().name().all().stream(), Stream.of(desk.museum().city()))
            .map(Spelling::fold)
            .collect(Collectors.joining(" "));
  }

  ExhibitionQuestion of(Titles titles, List<Exhibition> known) {
    List<Titles.Found> found = meant(titles);
    Map<ExhibitionDetail, List<Span>> details = details(found);
    Optional<Topic> topic = topic(found);
    Optional<Topic.Subject> subject = topic.map(Topic::subject);
    Set<String> others = others(Topic.Subject.EXHIBITIONS, found, details);
    boolean said =
        others.isEmpty()
            || subject.filter(Answers.COMPUTED::contains).isPresent()
                && others(subject.get(), found, details).isEmpty();
    Set<String> keys = found.stream().map(Titles.Found::key).collect(Collectors.toSet());
    List<Exhibition> named = known.stream().filter(one -> keys.contains(one.key())).toList();
    List<Exhibition> matching =
        named.isEmpty() && !others.isEmpty() ? matching(known, others, subject) : List.of();
    boolean concerned =
        subject.filter(Topic.Subject.EXHIBITIONS::equals).isPresent()
            || !named.isEmpty()
            || !matching.isEmpty()
            || details.containsKey(ExhibitionDetail.CLOSING_SOON) && others.isEmpty();
    boolean ofTheTeam =
        subject.filter(Topic.Subject.WRITTEN::equals).isPresent() && asksNothing(details);
    return new ExhibitionQuestion(
        named,
        matching,
        details.keySet(),
        topic,
        concerned,
        !matching.isEmpty() || said && !ofTheTeam);
  }

  /** A title is weighed by what the question is about without it. */
  private List<Titles.Found> meant(Titles titles) {
    List<Titles.Found> found =
        titles.in(text.folded(), word -> reader.isOrdinary(word, desk.language())).stream()
            .filter(title -> venues.stream().noneMatch(venue -> isWithin(title.span(), venue)))
            .toList();
    if (found.stream().allMatch(title -> title.certainty() == Titles.Certainty.SURE)) {
      return found;
    }
    Map<ExhibitionDetail, List<Span>> details = details(found);
    boolean likely =
        !asksNothing(details)
            || topic(found).filter(t -> t.subject() == Topic.Subject.WRITTEN).isEmpty();
    boolean possible =
        desk.understanding()
                .topic()
                .filter(topic -> topic.subject() == Topic.Subject.EXHIBITIONS)
                .isPresent()
            && others(Topic.Subject.EXHIBITIONS, found, details).isEmpty();
    return found.stream()
        .filter(
            title ->
                switch (title.certainty()) {
                  case SURE -> true;
                  case LIKELY -> likely;
                  case POSSIBLE -> possible;
                })
        .toList();
  }

  private static boolean asksNothing(Map<ExhibitionDetail, List<Span>> details) {
    return Set.of(ExhibitionDetail.WORKS).containsAll(details.keySet());
  }

  /** The tides of a "Museum of Tides" are no exhibition. */
  private static boolean isWithin(Span title, Span venue) {
    return venue.start() <= title.start() && title.end() <= venue.end() && !venue.equals(title);
  }

  /** What is asked but for the titles: "Posters of the Coast" asks for no poster. */
  private Optional<Topic> topic(List<Titles.Found> found) {
    if (found.isEmpty()) {
      return desk.understanding().topic();
    }
    return reader.topic(text, desk.language(), spans(found));
  }

  private Map<ExhibitionDetail, List<Span>> details(List<Titles.Found> found) {
    return reader.exhibitionDetails(text, desk.language(), spans(found));
  }

  private static List<Span> spans(List<Titles.Found> found) {
    return found.stream().map(Titles.Found::span).toList();
  }

  /** The words for which neither the subject nor a name accounts. */
  private Set<String> others(
      Topic.Subject subject, List<Titles.Found> found, Map<ExhibitionDetail, List<Span>> details) {
    List<Span> explained =
        Stream.of(
                spans(found).stream(),
                details.values().stream().flatMap(List::stream),
                venues.stream())
            .flatMap(spans -> spans)
            .toList();
    return reader.unexplained(text, desk.language(), subject, explained).stream()
        .filter(word -> !museum.contains(word))
        .collect(Collectors.toSet());
  }

  /**
   * "Any Monet?", "something on whaling", "what is in the attic": all that is left of the question
   * is the artist, the theme, the room or a word of the title. All but the artist may also be the
   * business of another topic.
   */
  private static Stream<Translated> sides(Exhibition exhibition, boolean elsewhere) {
    return elsewhere
        ? exhibition.artists().stream()
        : Stream.of(
                exhibition.artists().stream(),
                exhibition.themes().stream(),
                exhibition.place().stream(),
                Stream.of(exhibition.title()))
            .flatMap(names -> names);
  }

  private List<Exhibition> matching(
      List<Exhibition> known, Set<String> others, Optional<Topic.Subject> subject) {
    boolean elsewhere = subject.filter(s -> s != Topic.Subject.EXHIBITIONS).isPresent();
    Set<String> wanted = new HashSet<>(others);
    wanted.addAll(text.numbers());
    return known.stream()
        .filter(
            exhibition ->
                sides(exhibition, elsewhere)
                    .flatMap(name -> name.all().stream())
                    .anyMatch(name -> NameWords.hold(name, wanted)))
        .toList();
  }
}
