package museum.foyer.staff.contradictions;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import museum.foyer.answering.desk.Subject;
import museum.foyer.answering.desk.Subject.Dimension;
import museum.foyer.answering.evidence.SentenceReader;
import museum.foyer.knowledge.VisitorStatus;
import museum.foyer.knowledge.exhibitions.Exhibition;
import museum.foyer.knowledge.prices.TicketPrice;
import museum.foyer.understanding.polarity.Aspect;
import museum.foyer.understanding.topics.Topic;
import museum.foyer.understanding.words.Figure;
import museum.foyer.understanding.words.Spelling;

/** What a sentence says admission costs, and who pays nothing, against the tickets. */
final class PriceCheck {

  private final Known known;
  private final LocalDate today;
  private final Limits limits;
  private final AgeCheck ages;

  PriceCheck(Known known, LocalDate today, Limits limits) {
    this.known = known;
    this.today = today;
    this.limits = limits;
    this.ages = new AgeCheck(known);
  }

  List<Finding> of(Sentence sentence) {
    if (!speaksOf(sentence) || known.tickets().isEmpty()) {
      return List.of();
    }
    return Stream.of(amounts(sentence), ages.of(sentence), free(sentence))
        .flatMap(found -> found)
        .limit(1)
        .toList();
  }

  /**
   * Whether it says what admission costs, whatever that is. Whoever asks what students pay may have
   * been taken to ask about schools.
   */
  static boolean speaksOf(Sentence sentence) {
    boolean event =
        !sentence.figures(Figure.Time.class).isEmpty()
            && sentence.named(Dimension.VISITOR).stream()
                .noneMatch(visitor -> visitor.key().startsWith("ticket "));
    if (event) {
      // what takes place at a time has a price of its own
      return false;
    }
    boolean ofVisitors =
        !sentence.reading().text().visitors().isEmpty()
            || !sentence.figures(Figure.Age.class).isEmpty();
    return sentence.isAbout(Topic.Subject.PRICES)
        || ofVisitors
            && sentence.otherWords() == 0
            && !sentence.figures(Figure.Money.class).isEmpty();
  }

  private Stream<Finding> amounts(Sentence sentence) {
    return sentence.figures(Figure.Money.class).stream()
        .filter(money -> money.amount().signum() > 0)
        .flatMap(
            money -> {
              Collection<BigDecimal> right = amounts(money, sentence);
              return holds(right, money, sentence)
                  ? Stream.of()
                  : Stream.of(
                      finding(
                          sentence,
                          sentence.text(money),
                          tickets(money, sentence),
                          right.stream()
                              .map(BigDecimal::toPlainString)
                              .collect(Collectors.joining(", "))));
            });
  }

  private boolean holds(Collection<BigDecimal> right, Figure.Money money, Sentence sentence) {
    if (!money.currencies().contains(known.museum().currency().getCurrencyCode())) {
      return false;
    }
    return right.stream()
        .anyMatch(
            price ->
                price.compareTo(money.amount()) == 0
                    || sentence.figures(Figure.Number.class).stream()
                        .anyMatch(n -> price.multiply(n.value()).compareTo(money.amount()) == 0));
  }

  /** Of the one kind of visitor it is said of; else of all. */
  private Set<BigDecimal> amounts(Figure.Money money, Sentence sentence) {
    Set<BigDecimal> prices = new TreeSet<>();
    for (TicketPrice ticket : said(money, sentence)) {
      prices.add(ticket.price());
      ticket.onlinePrice().ifPresent(prices::add);
    }
    known.exhibitions().stream()
        .map(Exhibition::surcharge)
        .flatMap(Optional::stream)
        .forEach(prices::add);
    return prices;
  }

  private List<TicketPrice> said(Figure.Money money, Sentence sentence) {
    Set<Subject> visitors = sentence.of(money, Dimension.VISITOR);
    List<TicketPrice> meant =
        known.tickets().stream()
            .filter(ticket -> visitors.stream().anyMatch(visitor -> isFor(ticket, visitor)))
            .flatMap(ticket -> Stream.concat(Stream.of(ticket), mistaken(ticket, sentence)))
            .flatMap(ticket -> known.tickets().stream().filter(other -> isAlike(ticket, other)))
            .distinct()
            .toList();
    boolean one = visitors.size() == 1 && !meant.isEmpty();
    return one ? meant : known.tickets();
  }

  /** "Groups" alone may name the school groups, and need not mean them. */
  private Stream<TicketPrice> mistaken(TicketPrice ticket, Sentence sentence) {
    String name = Spelling.fold(ticket.name().in(sentence.wording().language()));
    return sentence.text().contains(name)
        ? Stream.of()
        : sentence.reading().text().visitors().stream()
            .map(visitor -> Subject.visitor(visitor.status()))
            .flatMap(visitor -> known.tickets().stream().filter(other -> isFor(other, visitor)));
  }

  /** The same people at the same place on other days, or at other times. */
  private static boolean isAlike(TicketPrice ticket, TicketPrice other) {
    return ticket.equals(other)
        || !ticket.statuses().isEmpty()
            && ticket.statuses().equals(other.statuses())
            && ticket.ages().equals(other.ages())
            && ticket.venues().equals(other.venues());
  }

  private String tickets(Figure.Money money, Sentence sentence) {
    List<TicketPrice> meant = said(money, sentence);
    return meant.size() == 1 ? "prices/" + meant.get(0).key() : "prices";
  }

  private static boolean isFor(TicketPrice ticket, Subject visitor) {
    if (visitor.equals(Subject.ticket(ticket.key()))) {
      return true;
    }
    if (visitor.equals(Subject.visitor(VisitorStatus.ADULT))) {
      return ticket.isFor(VisitorStatus.ADULT) || ticket.statuses().isEmpty();
    }
    if (visitor.equals(Subject.visitor(VisitorStatus.CHILD))) {
      return ticket.isFor(VisitorStatus.CHILD) || ticket.ages().isPresent();
    }
    return Stream.of(VisitorStatus.values())
        .filter(status -> Subject.visitor(status).equals(visitor))
        .anyMatch(ticket::isFor);
  }

  private Stream<Finding> free(Sentence sentence) {
    return sentence.asserted().stream()
        .filter(one -> one.statement().aspect() == Aspect.FREE && one.statement().holds())
        .filter(one -> one.statement().clear() && !one.statement().weak())
        .filter(one -> Sentence.isOfMuseum(one) && sentence.figures(Figure.Age.class).isEmpty())
        .filter(
            one ->
                limits.of(one.statement().limits(), sentence.wording().language())
                    != Limits.Kind.UNKNOWN)
        .flatMap(one -> free(one, sentence).stream());
  }

  private Optional<Finding> free(SentenceReader.Asserted said, Sentence sentence) {
    Set<Subject> visitors = sentence.named(Dimension.VISITOR);
    List<Figure.Day> days = sentence.figures(Figure.Day.class);
    if (!days.isEmpty()) {
      return days.stream().anyMatch(day -> mayBeFree(day)) || !visitors.isEmpty()
          ? Optional.empty()
          : Optional.of(
              finding(
                  sentence, "free: " + sentence.text(days.get(0)), "free-days", "not free then"));
    }
    List<TicketPrice> meant =
        known.tickets().stream()
            .filter(
                ticket ->
                    visitors.isEmpty()
                        ? isOrdinary(ticket)
                        : visitors.stream().anyMatch(visitor -> isFor(ticket, visitor)))
            .toList();
    return meant.isEmpty() || meant.stream().anyMatch(TicketPrice::free)
        ? Optional.empty()
        : Optional.of(
            finding(
                sentence,
                "free",
                "prices/" + meant.get(0).key(),
                meant.get(0).price().toPlainString()));
  }

  private static boolean isOrdinary(TicketPrice ticket) {
    return ticket.isFor(VisitorStatus.ADULT)
        || ticket.statuses().isEmpty() && ticket.ages().isEmpty();
  }

  private boolean mayBeFree(Figure.Day day) {
    Optional<DayOfWeek> weekday = day.weekday();
    return known.freeDays().stream()
        .anyMatch(
            free ->
                weekday.isPresent()
                    ? free.weekday().equals(weekday)
                    : day.readings().isEmpty()
                        || day.readings().stream()
                            .anyMatch(
                                range ->
                                    range
                                        .from()
                                        .datesUntil(range.until().plusDays(1))
                                        .limit(today.lengthOfYear())
                                        .anyMatch(free::on)));
  }

  private static Finding finding(Sentence sentence, String says, String place, String otherwise) {
    return new Finding(sentence.wording(), says, place, otherwise);
  }
}
