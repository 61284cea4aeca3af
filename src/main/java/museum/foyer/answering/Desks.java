package museum.foyer.answering;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import museum.foyer.answering.Subject.Dimension;
import museum.foyer.knowledge.Items;
import museum.foyer.knowledge.Museum;
import museum.foyer.knowledge.exhibitions.Exhibitions;
import museum.foyer.knowledge.hours.Venue;
import museum.foyer.knowledge.hours.Venues;
import museum.foyer.knowledge.prices.Surcharge;
import museum.foyer.knowledge.prices.Tickets;
import museum.foyer.knowledge.texts.Texts;
import museum.foyer.retrieval.Passage;
import museum.foyer.understanding.Figure;
import museum.foyer.understanding.ReadText;
import museum.foyer.understanding.Reader;
import museum.foyer.understanding.Spelling;
import museum.foyer.understanding.Topic;
import museum.foyer.understanding.Understanding;

/** Reads a question against the museum's published knowledge and computes its facts. */
@ApplicationScoped
class Desks {

  private final Items items;
  private final Venues venues;
  private final Tickets tickets;
  private final Exhibitions exhibitions;
  private final Texts texts;
  private final Reader reader;

  Desks(
      Items items,
      Venues venues,
      Tickets tickets,
      Exhibitions exhibitions,
      Texts texts,
      Reader reader) {
    this.items = items;
    this.venues = venues;
    this.tickets = tickets;
    this.exhibitions = exhibitions;
    this.texts = texts;
    this.reader = reader;
  }

  Desk open(Question question) {
    Museum museum = items.museum().orElseThrow(NoKnowledgeException::noMuseum);
    Understanding understanding =
        reader.understand(question.text(), question.page(), question.today());
    List<Venue> known = venues.on(question.today());
    Names names = new Names(understanding.language(), known, List.of(), List.of());
    Set<String> mentioned = keys(names.in(understanding.text().folded()), Dimension.VENUE);
    List<Venue> named =
        known.stream()
            .filter(
                venue ->
                    question
                        .venue()
                        .map(venue.key()::equals)
                        .orElseGet(() -> mentioned.contains(venue.key())))
            .toList();
    return new Desk(
        question,
        understanding,
        museum,
        known,
        named,
        texts,
        new Conventions(understanding.language()));
  }

  /** What code can compute for the question. */
  Facts facts(Desk desk) {
    Topic.Subject subject =
        desk.understanding().topic().map(Topic::subject).orElse(Topic.Subject.WRITTEN);
    Set<String> exhibitionsNamed = exhibitionsNamed(desk);
    boolean costs =
        subject == Topic.Subject.EXHIBITIONS
            && !exhibitionsNamed.isEmpty()
            && reader.asksPrice(desk.understanding());
    if (subject == Topic.Subject.PRICES || costs) {
      return PriceFacts.of(
          desk, tickets, surcharges(desk, exhibitionsNamed), reader.rates(desk.understanding()));
    } else if (subject == Topic.Subject.EXHIBITIONS || !exhibitionsNamed.isEmpty()) {
      return ExhibitionFacts.of(desk, exhibitions, exhibitionsNamed);
    } else if (subject == Topic.Subject.HOURS || !desk.days().isEmpty()) {
      return HoursFacts.of(desk);
    }
    return Facts.NONE;
  }

  private List<Surcharge> surcharges(Desk desk, Set<String> named) {
    return exhibitions.knownOn(desk.visitDate()).stream()
        .filter(exhibition -> named.contains(exhibition.key()))
        .flatMap(
            exhibition ->
                exhibition.surcharge().stream()
                    .map(price -> new Surcharge(exhibition.key(), exhibition.title(), price)))
        .toList();
  }

  /** Whether the facts answer all of the question: no word of it asks for anything else. */
  boolean isPlain(Desk desk) {
    Understanding understanding = desk.understanding();
    boolean computed =
        understanding
            .topic()
            .map(topic -> Answers.COMPUTED.contains(topic.subject()))
            .orElse(!desk.days().isEmpty());
    String names = nameWords(desk);
    boolean exhibition = !exhibitionsNamed(desk).isEmpty();
    return computed
        && understanding.unexplained().stream()
            .allMatch(
                word ->
                    names.contains(word)
                        || exhibition && reader.isAboutFacts(word, desk.language()));
  }

  /** Every name an answer may use or must not use, as far as the day asked about knows it. */
  Names names(Desk desk) {
    LocalDate date = desk.visitDate();
    return new Names(desk.language(), desk.venues(), tickets.on(date), exhibitions.knownOn(date));
  }

  /** Whether question and phrasing name the same days, times, ages, prices, visitors and venues. */
  boolean sameSlots(Desk desk, Passage passage) {
    ReadText phrasing = reader.read(passage.title(), passage.language(), desk.today());
    return slots(desk, phrasing).equals(slots(desk, desk.understanding().text()));
  }

  private Set<Object> slots(Desk desk, ReadText text) {
    Set<Object> slots = new HashSet<>();
    for (Figure figure : text.figures()) {
      slots.addAll(
          figure instanceof Figure.Day day && day.weekday().isPresent()
              ? List.of(day.weekday().get())
              : Values.of(figure));
    }
    text.visitors().forEach(visitor -> slots.add(visitor.status()));
    slots.addAll(keys(names(desk).in(text.folded()), Dimension.VENUE));
    return slots;
  }

  private Set<String> exhibitionsNamed(Desk desk) {
    return keys(names(desk).in(desk.understanding().text().folded()), Dimension.EXHIBITION);
  }

  /**
   * Words of the names of museum, city, venues and exhibitions, which a plain question may hold.
   */
  private String nameWords(Desk desk) {
    List<String> names = new ArrayList<>(desk.museum().name().all());
    names.add(desk.museum().city());
    desk.named()
        .forEach(
            venue ->
                Stream.concat(venue.name().all().stream(), venue.aliases().stream())
                    .forEach(names::add));
    Set<String> named = exhibitionsNamed(desk);
    exhibitions.knownOn(desk.visitDate()).stream()
        .filter(exhibition -> named.contains(exhibition.key()))
        .forEach(
            exhibition ->
                Stream.concat(exhibition.title().all().stream(), exhibition.aliases().stream())
                    .forEach(names::add));
    return names.stream().map(Spelling::fold).collect(Collectors.joining(" "));
  }

  private static Set<String> keys(List<Placed> placed, Dimension dimension) {
    return placed.stream()
        .map(Placed::subject)
        .filter(subject -> subject.dimension() == dimension)
        .map(Subject::key)
        .collect(Collectors.toSet());
  }
}
