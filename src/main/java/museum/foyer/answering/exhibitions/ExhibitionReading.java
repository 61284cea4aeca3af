package museum.foyer.answering.exhibitions;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import museum.foyer.answering.desk.Desk;
import museum.foyer.answering.desk.Names;
import museum.foyer.answering.desk.Subject;
import museum.foyer.answering.evidence.Facts;
import museum.foyer.knowledge.Translated;
import museum.foyer.knowledge.exhibitions.Exhibition;
import museum.foyer.understanding.Reader;
import museum.foyer.understanding.titles.NameWords;
import museum.foyer.understanding.titles.Titles;
import museum.foyer.understanding.topics.ExhibitionDetail;
import museum.foyer.understanding.topics.Topic;
import museum.foyer.understanding.words.ReadText;
import museum.foyer.understanding.words.Span;
import museum.foyer.understanding.words.Spelling;

/** One question, read for what it asks of exhibitions. */
final class ExhibitionReading {

  private final Desk desk;
  private final Reader reader;
  private final Names names;
  private final ReadText text;
  private final List<Span> venues;
  private final String museum;

  ExhibitionReading(Desk desk, Reader reader, Names names) {
    this.desk = desk;
    this.reader = reader;
    this.names = names;
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

  /** What the question asks or, if it names and asks nothing, the one it goes on from. */
  ExhibitionQuestion of(Titles titles, List<Exhibition> known) {
    ExhibitionQuestion own = alone(titles, known);
    return desk.earlier()
        .map(earlier -> new ExhibitionReading(earlier, reader, names).of(titles, known))
        .map(own::after)
        .orElse(own);
  }

  private ExhibitionQuestion alone(Titles titles, List<Exhibition> known) {
    List<Titles.Found> found = meant(titles);
    Map<ExhibitionDetail, List<Span>> details = details(found);
    Optional<Topic> topic = topic(found);
    Set<String> others = others(Topic.Subject.EXHIBITIONS, found, details);
    boolean computed = topic.filter(of -> Facts.COMPUTED.contains(of.subject())).isPresent();
    boolean said =
        others.isEmpty() || computed && others(topic.get().subject(), found, details).isEmpty();
    Set<String> keys = found.stream().map(Titles.Found::key).collect(Collectors.toSet());
    List<Exhibition> named = known.stream().filter(one -> keys.contains(one.key())).toList();
    List<Exhibition> matching =
        named.isEmpty() && !others.isEmpty() ? matching(known, others, topic) : List.of();
    boolean concerned =
        is(topic, Topic.Subject.EXHIBITIONS)
            || !named.isEmpty()
            || !matching.isEmpty()
            || details.containsKey(ExhibitionDetail.CLOSING_SOON) && others.isEmpty();
    boolean ofTheTeam = is(topic, Topic.Subject.WRITTEN) && asksNothing(details);
    return new ExhibitionQuestion(
        named,
        matching,
        details.keySet(),
        topic,
        concerned,
        !matching.isEmpty() || said && !ofTheTeam);
  }

  private static boolean is(Optional<Topic> topic, Topic.Subject subject) {
    return topic.filter(of -> of.subject() == subject).isPresent();
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
    boolean likely = !asksNothing(details) || !is(topic(found), Topic.Subject.WRITTEN);
    boolean possible =
        is(desk.understanding().topic(), Topic.Subject.EXHIBITIONS)
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
    return reader
        .topic(text, desk.language(), spans(found))
        .or(() -> desk.goesOn() ? desk.understanding().topic() : Optional.empty());
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
      List<Exhibition> known, Set<String> others, Optional<Topic> topic) {
    boolean elsewhere = topic.isPresent() && !is(topic, Topic.Subject.EXHIBITIONS);
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
