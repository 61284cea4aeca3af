package museum.foyer.answering.prices;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import museum.foyer.answering.desk.Desk;
import museum.foyer.answering.desk.Source;
import museum.foyer.answering.desk.Subject;
import museum.foyer.answering.evidence.Claim;
import museum.foyer.answering.evidence.Line;
import museum.foyer.answering.evidence.Value;
import museum.foyer.knowledge.AgeBand;
import museum.foyer.knowledge.Museum;
import museum.foyer.knowledge.VisitorStatus;
import museum.foyer.knowledge.hours.Venue;
import museum.foyer.knowledge.prices.Bill;
import museum.foyer.knowledge.prices.TicketPrice;
import museum.foyer.understanding.party.Party;
import museum.foyer.understanding.polarity.Aspect;
import museum.foyer.understanding.polarity.Qualifier;
import museum.foyer.understanding.polarity.Sense;

/**
 * Prices as evidence: every amount with its ticket, its visitors, its venues and the day of the
 * visit.
 */
final class PriceEvidence {

  private final Desk desk;
  private final Source source;
  private final LocalDate date;

  PriceEvidence(Desk desk, LocalDate date) {
    this.desk = desk;
    this.date = date;
    this.source = desk.source("prices", desk.museum().page(Museum.Pages::prices));
  }

  /**
   * @param text as the model is shown it
   * @param general whether it is the ticket of an ordinary adult
   */
  Line ticket(TicketPrice ticket, String text, boolean general) {
    Set<Subject> subjects =
        new HashSet<>(
            desk.venues().stream()
                .map(Venue::key)
                .filter(ticket::admitsTo)
                .map(Subject::venue)
                .toList());
    subjects.add(Subject.ticket(ticket.key()));
    ticket.statuses().forEach(status -> subjects.add(Subject.visitor(status)));
    if (general) {
      subjects.add(Subject.ANYBODY);
      subjects.add(Subject.visitor(VisitorStatus.ADULT));
    }
    subjects.add(Subject.day(date));
    subjects.add(Subject.weekday(date.getDayOfWeek()));
    Map<Integer, Sense> bounds = ticket.ages().map(PriceEvidence::bounds).orElse(Map.of());
    bounds.forEach(
        (age, sense) -> {
          subjects.add(Subject.age(age, Optional.of(sense)));
          if (sense == Sense.FROM || sense == Sense.UNTIL) {
            subjects.add(Subject.age(age));
          }
        });
    desk.understanding().party().ages().stream()
        .filter(age -> ticket.ages().map(band -> band.holds(age)).orElse(false))
        .forEach(age -> subjects.add(Subject.age(age)));
    List<Claim> claims = new ArrayList<>();
    claims.add(new Claim(money(ticket.price()), subjects));
    ticket.onlinePrice().ifPresent(online -> claims.add(new Claim(money(online), subjects)));
    bounds.forEach(
        (age, sense) -> claims.add(new Claim(new Value.Age(age), subjects, Qualifier.of(sense))));
    desk.understanding().party().ages().stream()
        .filter(age -> subjects.contains(Subject.age(age)))
        .forEach(age -> claims.add(new Claim(new Value.Age(age), subjects)));
    return new Line(source, text, claims, subjects, Set.of())
        .asserting(Aspect.FREE, ticket.free(), subjects);
  }

  /** What a party pays together. Its figures are said of the total only: nobody pays them alone. */
  Line total(Bill bill, String text) {
    Set<Subject> together = new HashSet<>(everywhere());
    together.add(Subject.TOTAL);
    Party party = desk.understanding().party();
    party.statuses().forEach(status -> together.add(Subject.visitor(status)));
    party.ages().forEach(age -> together.add(Subject.age(age)));
    List<Claim> claims = new ArrayList<>();
    Set<Subject> names = new HashSet<>(together);
    for (Bill.Line line : bill.lines()) {
      Set<Subject> subjects = new HashSet<>(everywhere());
      subjects.add(Subject.TOTAL);
      line.ticket()
          .ifPresent(
              ticket -> {
                subjects.add(Subject.ticket(ticket.key()));
                ticket.statuses().forEach(status -> subjects.add(Subject.visitor(status)));
              });
      names.addAll(subjects);
      claims.add(new Claim(money(line.amount()), subjects));
    }
    Set<Subject> all = new HashSet<>(names);
    all.add(Subject.ANYBODY);
    claims.add(new Claim(money(bill.total()), all));
    return new Line(source, text, claims, names, Set.of());
  }

  private Set<Subject> everywhere() {
    Set<Subject> subjects =
        new HashSet<>(desk.venues().stream().map(venue -> Subject.venue(venue.key())).toList());
    subjects.add(Subject.day(date));
    subjects.add(Subject.weekday(date.getDayOfWeek()));
    return subjects;
  }

  private Value.Money money(BigDecimal amount) {
    return new Value.Money(
        amount,
        amount.signum() == 0 ? Set.of() : Set.of(desk.museum().currency().getCurrencyCode()));
  }

  Line freeDay(String sentence) {
    Set<Subject> subjects = everywhere();
    List<Claim> claims =
        List.of(
            new Claim(new Value.Money(BigDecimal.ZERO, Set.of()), subjects),
            new Claim(new Value.Day(date), subjects));
    return new Line(source, sentence, claims, subjects, Set.of())
        .asserting(Aspect.FREE, true, subjects);
  }

  /** "18 to 25" is also written "under 26" and "over 17". */
  private static Map<Integer, Sense> bounds(AgeBand band) {
    Map<Integer, Sense> bounds = new HashMap<>();
    band.from().ifPresent(from -> bounds.putAll(Map.of(from, Sense.FROM, from - 1, Sense.ABOVE)));
    band.until()
        .ifPresent(until -> bounds.putAll(Map.of(until, Sense.UNTIL, until + 1, Sense.UNDER)));
    return bounds;
  }
}
