package museum.foyer.answering.prices;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import museum.foyer.answering.evidence.Facts;
import museum.foyer.answering.evidence.Line;
import museum.foyer.knowledge.Visitor;
import museum.foyer.knowledge.VisitorStatus;
import museum.foyer.knowledge.prices.Bill;
import museum.foyer.knowledge.prices.Quote;
import museum.foyer.knowledge.prices.TicketPrice;
import museum.foyer.understanding.party.Party;

/** What those pay who come: a total where they can be counted, else each kind of them. */
final class PartyPrices {

  /** Said of nearly everybody: they ask for no rate of their own. */
  private static final Set<VisitorStatus> ORDINARY =
      Set.of(VisitorStatus.ADULT, VisitorStatus.CHILD);

  private final TicketDesk desk;
  private final PriceWording wording;
  private final Party party;
  private final List<String> unread;
  private final List<String> plain = new ArrayList<>();
  private final List<Line> lines = new ArrayList<>();

  private PartyPrices(TicketDesk desk) {
    this.desk = desk;
    this.wording = desk.wording();
    this.party = desk.desk().understanding().party();
    this.unread = desk.unknown(party.unread());
  }

  static Facts of(TicketDesk desk) {
    return new PartyPrices(desk).facts();
  }

  /** "Price per person for a group of 12": no total. */
  static Facts each(TicketDesk desk) {
    PartyPrices prices = new PartyPrices(desk);
    prices.each();
    return new Facts(prices.plain, prices.lines);
  }

  private Facts facts() {
    if (isFamilyOfAnyAge()) {
      plain.add(desk.desk().say("prices.family", "list", wording.list(desk.individual())));
    } else if (unread.isEmpty() && party.counted() && party.everybody().size() > 1) {
      total(party.everybody());
    } else {
      uncounted();
      each();
    }
    return new Facts(plain, lines);
  }

  /** "A family of five": what they pay hangs on ages of which nothing was said. */
  private boolean isFamilyOfAnyAge() {
    return party.everybody().stream()
        .anyMatch(visitor -> visitor.is(VisitorStatus.FAMILY) && unspecified(visitor));
  }

  private void total(List<Visitor> everybody) {
    Quote quote = desk.total(everybody);
    if (!quote.known()) {
      each();
      return;
    }
    boolean adultsOnly = everybody.stream().anyMatch(PartyPrices::unspecified);
    Bill lowest = quote.lowest().orElseThrow();
    Bill highest = quote.highest().orElseThrow();
    if (quote.decided().isPresent()) {
      Optional<Bill> online = desk.onLine(everybody).decided();
      plain.add(wording.total(lowest, online, adultsOnly));
    } else {
      plain.add(wording.range(lowest, highest, quote.byAge().values()));
    }
    if (quote.possible().isPresent()) {
      plain.add(wording.possible(quote.possible().get(), quote.provisos()));
    } else if (!quote.provisos().isEmpty()) {
      plain.add(wording.provided(quote.provisos()));
    }
    wording.proof(quote.tickets()).ifPresent(plain::add);
    if (adultsOnly && party.statuses().isEmpty()) {
      plain.add(desk.desk().say("prices.others", "list", wording.list(others(quote))));
    }
    Stream.of(quote.lowest(), quote.highest(), quote.possible())
        .flatMap(Optional::stream)
        .distinct()
        .forEach(
            bill ->
                lines.add(
                    desk.evidence().total(bill, wording.total(bill, Optional.empty(), false))));
  }

  /** Whether nothing is known that tells a child from an adult. */
  private static boolean unspecified(Visitor visitor) {
    return visitor.age().isEmpty()
        && Set.of(VisitorStatus.GROUP, VisitorStatus.FAMILY).containsAll(visitor.statuses());
  }

  private List<TicketPrice> others(Quote quote) {
    return desk.individual().stream().filter(ticket -> !quote.tickets().contains(ticket)).toList();
  }

  /** What was said of a party and is not understood is told before any price. */
  private void uncounted() {
    boolean counts = party.visitors().stream().anyMatch(some -> some.count().orElse(0) > 1);
    if (!unread.isEmpty()) {
      plain.add(desk.desk().say("prices.unread", "list", String.join(", ", unread)));
    } else if (counts) {
      plain.add(desk.desk().say("prices.uncounted"));
    }
  }

  /** The tickets for each kind of visitor, one by one. */
  private void each() {
    List<Visitor> kinds = party.everybody().stream().distinct().toList();
    Set<TicketPrice> own =
        desk.tickets().stream()
            .filter(ticket -> kinds.stream().anyMatch(visitor -> own(ticket, visitor)))
            .collect(Collectors.toCollection(LinkedHashSet::new));
    Set<TicketPrice> asked = new LinkedHashSet<>(own);
    kinds.forEach(visitor -> asked.addAll(desk.total(List.of(visitor)).tickets()));
    Optional<TicketPrice> ordinary = desk.ordinary();
    boolean nothingOfTheirOwn =
        special() && own.isEmpty() && asked.stream().allMatch(desk::isOrdinary);
    if (asked.isEmpty() || nothingOfTheirOwn) {
      plain.add(desk.desk().say("prices.unknownCategory", "list", wording.list(desk.individual())));
      return;
    }
    List<TicketPrice> shown =
        desk.tickets().stream()
            .filter(asked::contains)
            .filter(ticket -> asked.size() == 1 || !desk.isOrdinary(ticket))
            .toList();
    shown.forEach(ticket -> plain.addAll(wording.inDetail(ticket)));
    boolean onlyWithProof =
        shown.stream()
            .allMatch(ticket -> ticket.conditions().isPresent() || ticket.proof().isPresent());
    ordinary
        .filter(ticket -> !shown.contains(ticket))
        .filter(ticket -> asked.contains(ticket) || onlyWithProof)
        .ifPresent(ticket -> plain.add(wording.one(ticket)));
  }

  private boolean special() {
    return !party.statuses().isEmpty() && party.statuses().stream().noneMatch(ORDINARY::contains);
  }

  /** A ticket for what somebody said to be, at an age that may be right. */
  private static boolean own(TicketPrice ticket, Visitor visitor) {
    return visitor.statuses().stream()
            .filter(status -> !ORDINARY.contains(status))
            .filter(status -> status != VisitorStatus.RESIDENT || visitor.home().isEmpty())
            .anyMatch(status -> ticket.isFor(status) || covers(ticket, status))
        && (visitor.age().isEmpty()
            || ticket.ages().map(band -> band.overlaps(visitor.age().get())).orElse(true));
  }

  private static boolean covers(TicketPrice ticket, VisitorStatus status) {
    return status == VisitorStatus.FAMILY && ticket.covers().isPresent();
  }
}
