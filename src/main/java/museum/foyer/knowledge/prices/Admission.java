package museum.foyer.knowledge.prices;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import museum.foyer.knowledge.AgeBand;
import museum.foyer.knowledge.Home;
import museum.foyer.knowledge.Visitor;
import museum.foyer.knowledge.VisitorStatus;

/** Who may buy which ticket. */
final class Admission {

  static final int ADULT_FROM = 18;

  static final AgeBand ADULTS = AgeBand.from(ADULT_FROM);
  static final AgeBand CHILDREN = AgeBand.until(ADULT_FROM - 1);

  /** What "a senior" means if nothing else is said; a museum may ask for more. */
  static final AgeBand SENIORS = AgeBand.from(65);

  /** Older ones say so, to be told what seniors pay. */
  private static final AgeBand STUDENTS = AgeBand.between(ADULT_FROM, SENIORS.lowest() - 1);

  /** A rate for seniors with a lowest age like this says by it who a senior is. */
  private static final int SENIOR_RATES_FROM = 55;

  private static final Set<VisitorStatus> SOLD_BY_NUMBER =
      Set.of(VisitorStatus.GROUP, VisitorStatus.SCHOOL, VisitorStatus.FAMILY);

  private final List<TicketPrice> tickets;
  private final Visit visit;
  private final Home home;

  /**
   * @param home of the museum
   */
  Admission(List<TicketPrice> tickets, Visit visit, Home home) {
    this.tickets = tickets;
    this.visit = visit;
    this.home = home;
  }

  Visit visit() {
    return visit;
  }

  /**
   * @param age one that the visitor may have; empty for the ordinary adult, whose age makes no
   *     difference
   */
  Fit fit(TicketPrice ticket, Visitor visitor, OptionalInt age) {
    return status(ticket, visitor, age)
        .and(age(ticket, visitor, age))
        .and(residence(ticket, visitor))
        .and(terms(ticket));
  }

  /** Whether the visitor is one of the children a ticket for several is for. */
  boolean isChild(TicketPrice ticket, Visitor visitor, OptionalInt age) {
    return age.isPresent()
        ? ticket.ages().orElse(CHILDREN).holds(age.getAsInt())
        : visitor.is(VisitorStatus.CHILD);
  }

  boolean isAdult(Visitor visitor, OptionalInt age) {
    return age.isPresent() ? ADULTS.holds(age.getAsInt()) : !visitor.is(VisitorStatus.CHILD);
  }

  /** What does not depend on who buys it. */
  Fit terms(TicketPrice ticket) {
    return time(ticket).and(conditions(ticket));
  }

  /**
   * The ages a visitor may have, as far as they can make a difference. Empty for an ordinary adult,
   * which is what somebody is of whom nothing is said: who tells the total has to say so.
   */
  Optional<AgeBand> openAges(Visitor visitor) {
    if (visitor.age().isPresent()) {
      return visitor.age();
    }
    if (visitor.is(VisitorStatus.CHILD) || visitor.is(VisitorStatus.SCHOOL) && !ratesForSchools()) {
      return Optional.of(CHILDREN);
    }
    return visitor.is(VisitorStatus.STUDENT) ? Optional.of(STUDENTS) : Optional.empty();
  }

  private boolean ratesForSchools() {
    return tickets.stream().anyMatch(ticket -> ticket.isFor(VisitorStatus.SCHOOL));
  }

  private Fit status(TicketPrice ticket, Visitor visitor, OptionalInt age) {
    Set<VisitorStatus> wanted = new HashSet<>(ticket.statuses());
    if (ticket.group().isPresent()) {
      wanted.remove(VisitorStatus.GROUP);
    }
    if (wanted.isEmpty()) {
      return Fit.YES;
    }
    if (statuses(visitor, age).stream().anyMatch(wanted::contains)) {
      return Fit.YES;
    }
    boolean resident = wanted.contains(VisitorStatus.RESIDENT) && mayLiveThere(ticket, visitor);
    boolean senior = wanted.contains(VisitorStatus.SENIOR) && old(age);
    if (resident || senior && agesSaySenior(ticket)) {
      return Fit.YES;
    }
    return senior ? Fit.MAYBE : Fit.NO;
  }

  /** What somebody is by age, beside what was said. */
  private static Set<VisitorStatus> statuses(Visitor visitor, OptionalInt age) {
    Set<VisitorStatus> statuses = new HashSet<>(visitor.statuses());
    if (age.isPresent()) {
      boolean child = age.getAsInt() < ADULT_FROM;
      statuses.remove(child ? VisitorStatus.ADULT : VisitorStatus.CHILD);
      statuses.add(child ? VisitorStatus.CHILD : VisitorStatus.ADULT);
    } else if (!visitor.is(VisitorStatus.CHILD) && !visitor.is(VisitorStatus.SCHOOL)) {
      statuses.add(VisitorStatus.ADULT);
    }
    return statuses;
  }

  private static boolean old(OptionalInt age) {
    return age.isPresent() && age.getAsInt() >= SENIOR_RATES_FROM;
  }

  private static boolean agesSaySenior(TicketPrice ticket) {
    return ticket.ages().map(band -> band.lowest() >= SENIOR_RATES_FROM).orElse(false);
  }

  private Fit age(TicketPrice ticket, Visitor visitor, OptionalInt age) {
    if (ticket.ages().isEmpty() || ticket.covers().isPresent()) {
      return Fit.YES;
    }
    AgeBand band = ticket.ages().get();
    if (age.isPresent()) {
      return Fit.of(band.holds(age.getAsInt()));
    }
    if (band.holds(meant(visitor)) || ordinary(ticket)) {
      return Fit.YES;
    }
    // an adult is nothing else; a teacher or a senior may well be of the age
    return band.overlaps(meant(visitor))
            && visitor.statuses().stream().anyMatch(ticket::isFor)
            && !ticket.isFor(VisitorStatus.ADULT)
        ? Fit.MAYBE
        : Fit.NO;
  }

  private static AgeBand meant(Visitor visitor) {
    return visitor.is(VisitorStatus.SENIOR) ? SENIORS : ADULTS;
  }

  /** Worth asking about: somebody who said where home is, or is of the ages of such a rate. */
  private static boolean mayLiveThere(TicketPrice ticket, Visitor visitor) {
    return visitor.home().isPresent()
        || visitor.age().isPresent()
            && ticket.ages().map(band -> band.until().isPresent()).orElse(false);
  }

  private Fit residence(TicketPrice ticket, Visitor visitor) {
    if (ticket.residence().isPresent()) {
      return lives(ticket.residence().get(), ticket, visitor);
    }
    if (!Set.of(VisitorStatus.RESIDENT).equals(ticket.statuses())) {
      return Fit.YES;
    }
    if (visitor.home().isPresent()
        && Residence.in(home).of(visitor.home().get(), home) == Fit.YES) {
      return Fit.YES;
    }
    if (visitor.is(VisitorStatus.RESIDENT) && visitor.home().isEmpty()) {
      return Fit.YES;
    }
    // whom else the museum means stands in the conditions, if it means anybody else
    return ticket.conditions().isPresent() ? Fit.MAYBE : Fit.NO;
  }

  private Fit lives(Residence wanted, TicketPrice ticket, Visitor visitor) {
    if (visitor.home().isPresent()) {
      return wanted.of(visitor.home().get(), home);
    }
    if (visitor.is(VisitorStatus.RESIDENT)) {
      return wanted.places().isEmpty() ? Fit.MAYBE : Fit.YES;
    }
    return mayLiveThere(ticket, visitor) ? Fit.MAYBE : Fit.NO;
  }

  private Fit time(TicketPrice ticket) {
    Optional<RateTimes> part = ticket.when().filter(RateTimes::partOfDay);
    if (part.isEmpty()) {
      return Fit.YES;
    }
    return visit.time().map(time -> Fit.of(part.get().at(time))).orElse(Fit.MAYBE);
  }

  /** The terms of the ordinary ticket keep nobody from buying it. */
  private Fit conditions(TicketPrice ticket) {
    boolean unsized = !ticket.shared() && !ticket.free() && onlyFor(ticket, SOLD_BY_NUMBER);
    if (unsized && onlyFor(ticket, Set.of(VisitorStatus.FAMILY))) {
      // a price for nobody knows how many
      return Fit.NO;
    }
    return !unsized && ticket.conditions().isEmpty() || ordinary(ticket) ? Fit.YES : Fit.MAYBE;
  }

  private static boolean onlyFor(TicketPrice ticket, Set<VisitorStatus> statuses) {
    return !ticket.statuses().isEmpty() && statuses.containsAll(ticket.statuses());
  }

  /** Whether it is the ticket of an ordinary adult for one of the venues. */
  private boolean ordinary(TicketPrice ticket) {
    return visit.venues().stream()
        .anyMatch(venue -> ordinary(tickets, venue).filter(ticket::equals).isPresent());
  }

  private static int places(TicketPrice ticket) {
    return ticket.venues().isEmpty() ? Integer.MAX_VALUE : ticket.venues().size();
  }

  /**
   * The first ticket for a venue that is for adults, or for anybody of any age; one that admits to
   * other places as well only if there is no other.
   */
  static Optional<TicketPrice> ordinary(List<TicketPrice> tickets, String venue) {
    return tickets.stream()
        .filter(ticket -> ticket.admitsTo(venue) && !ticket.shared())
        .filter(
            ticket ->
                ticket.supplementTo().isEmpty()
                    && ticket.residence().isEmpty()
                    && ticket.when().filter(RateTimes::partOfDay).isEmpty())
        .filter(
            ticket ->
                ticket.statuses().isEmpty() && ticket.ages().isEmpty()
                    || ticket.isFor(VisitorStatus.ADULT))
        .min(Comparator.comparing(Admission::places));
  }
}
