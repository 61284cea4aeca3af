package museum.foyer.answering;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import museum.foyer.answering.desk.Desk;
import museum.foyer.answering.desk.ValiditySpans;
import museum.foyer.answering.evidence.Facts;
import museum.foyer.answering.evidence.Line;
import museum.foyer.answering.exhibitions.ExhibitionFacts;
import museum.foyer.answering.exhibitions.ExhibitionQuestion;
import museum.foyer.answering.exhibitions.ExhibitionReader;
import museum.foyer.answering.hours.ClosureFacts;
import museum.foyer.answering.hours.HoursFacts;
import museum.foyer.answering.prices.PriceFacts;
import museum.foyer.knowledge.exhibitions.Exhibition;
import museum.foyer.knowledge.exhibitions.Exhibitions;
import museum.foyer.knowledge.hours.Venue;
import museum.foyer.knowledge.hours.Venues;
import museum.foyer.knowledge.prices.Surcharge;
import museum.foyer.knowledge.prices.Tickets;
import museum.foyer.understanding.Reader;
import museum.foyer.understanding.Understanding;
import museum.foyer.understanding.topics.ExhibitionDetail;
import museum.foyer.understanding.topics.Topic;
import museum.foyer.understanding.words.Figure;
import museum.foyer.understanding.words.Spelling;

/** Chooses what code can compute for a question: hours, prices or exhibitions. */
@ApplicationScoped
class ComputedFacts {

  private final Venues venues;
  private final Tickets tickets;
  private final Exhibitions exhibitions;
  private final ExhibitionReader exhibitionReader;
  private final ValiditySpans spans;
  private final Reader reader;

  ComputedFacts(
      Venues venues,
      Tickets tickets,
      Exhibitions exhibitions,
      ExhibitionReader exhibitionReader,
      ValiditySpans spans,
      Reader reader) {
    this.venues = venues;
    this.tickets = tickets;
    this.exhibitions = exhibitions;
    this.exhibitionReader = exhibitionReader;
    this.spans = spans;
    this.reader = reader;
  }

  Facts of(Desk desk) {
    Topic.Subject subject = subject(desk).orElse(Topic.Subject.WRITTEN);
    ExhibitionQuestion exhibition = exhibitionReader.read(desk);
    if (asksForPrice(exhibition)) {
      return prices(desk, exhibition);
    } else if (asksForClosedPart(desk, exhibition)) {
      return hours(desk);
    } else if (exhibition.concerned()) {
      Set<String> named =
          exhibition.named().stream().map(Exhibition::key).collect(Collectors.toSet());
      return new ClosureFacts(desk)
          .named(named)
          .and(ExhibitionFacts.of(desk, exhibitions, exhibition));
    } else if (subject == Topic.Subject.PRICES) {
      return prices(desk, List.of());
    } else if (subject == Topic.Subject.HOURS || !desk.days().isEmpty()) {
      return hours(desk);
    }
    return Facts.NONE;
  }

  /** Whether the facts answer all of the question: no word of it asks for anything else. */
  boolean answerAll(Desk desk) {
    ExhibitionQuestion exhibition = exhibitionReader.read(desk);
    boolean closedPart = asksForClosedPart(desk, exhibition);
    if (exhibition.concerned() && !closedPart) {
      return exhibition.plain();
    }
    Understanding understanding = desk.understanding();
    boolean computed =
        closedPart || subject(desk).map(Facts.COMPUTED::contains).orElse(!desk.days().isEmpty());
    String names = nameWords(desk);
    return computed && understanding.unexplained().stream().allMatch(names::contains);
  }

  private static Optional<Topic.Subject> subject(Desk desk) {
    return desk.understanding().topic().map(Topic::subject);
  }

  /**
   * Whether it is asked if a part is open that is, was or will be closed: of a room nothing else is
   * computed, and "can I see room 4" is near to what is on show.
   */
  private static boolean asksForClosedPart(Desk desk, ExhibitionQuestion exhibition) {
    return exhibition.named().isEmpty()
        && new ClosureFacts(desk).asked()
        && subject(desk)
            .map(s -> s == Topic.Subject.HOURS || s == Topic.Subject.EXHIBITIONS)
            .orElse(true);
  }

  private static boolean asksForPrice(ExhibitionQuestion exhibition) {
    return exhibition.isAbout(Topic.Subject.PRICES)
        && !exhibition.named().isEmpty()
        && !exhibition.asks(ExhibitionDetail.SURCHARGE)
        && !exhibition.asks(ExhibitionDetail.BOOKING);
  }

  /** What a visit of the exhibition costs: the ticket of its house, and what is added to it. */
  private Facts prices(Desk desk, ExhibitionQuestion question) {
    List<String> houses =
        question.named().stream().flatMap(one -> one.venue().stream()).distinct().toList();
    List<Venue> some =
        desk.venues().stream().filter(venue -> houses.contains(venue.key())).toList();
    List<Surcharge> added =
        question.named().stream()
            .filter(one -> !one.overOn(desk.visitDate()))
            .flatMap(one -> one.surcharge().stream().map(price -> surcharge(one, price)))
            .toList();
    Facts visit = prices(some.isEmpty() ? desk : desk.at(some), added);
    return ExhibitionFacts.around(visit, desk, question);
  }

  private static Surcharge surcharge(Exhibition exhibition, BigDecimal price) {
    return new Surcharge(exhibition.key(), exhibition.title(), price);
  }

  private Facts prices(Desk desk, List<Surcharge> surcharges) {
    return PriceFacts.of(desk, tickets, surcharges, reader.rates(desk.understanding()));
  }

  /** Days on which other hours are true than on the first one are answered by themselves. */
  private Facts hours(Desk desk) {
    List<Figure.Range> parts = desk.days().stream().flatMap(this::parts).toList();
    if (parts.stream().map(part -> spans.firstDay(part.from())).distinct().count() <= 1) {
      return HoursFacts.of(desk);
    }
    List<String> plain = new ArrayList<>();
    List<Line> lines = new ArrayList<>();
    for (Figure.Range part : parts) {
      Facts facts = HoursFacts.of(desk.on(List.of(part), venues.on(part.from())));
      plain.addAll(facts.plain());
      lines.addAll(facts.lines());
    }
    return new Facts(plain.stream().distinct().toList(), lines);
  }

  private Stream<Figure.Range> parts(Figure.Range days) {
    List<Figure.Range> parts = new ArrayList<>();
    LocalDate from = days.from();
    while (!from.isAfter(days.until())) {
      LocalDate last = spans.lastDay(from);
      LocalDate until = last.isBefore(days.until()) ? last : days.until();
      parts.add(new Figure.Range(from, until));
      from = until.plusDays(1);
    }
    return parts.stream();
  }

  /** Words of the names of museum, city and venues, which a plain question may hold. */
  private static String nameWords(Desk desk) {
    Stream<String> ofVenues =
        desk.named().stream()
            .flatMap(venue -> Stream.concat(venue.name().all().stream(), venue.aliases().stream()));
    return Stream.of(
            desk.museum().name().all().stream(),
            Stream.of(desk.museum().city()),
            new ClosureFacts(desk).names().stream(),
            ofVenues)
        .flatMap(names -> names)
        .map(Spelling::fold)
        .collect(Collectors.joining(" "));
  }
}
