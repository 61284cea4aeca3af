package museum.foyer.answering;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import museum.foyer.knowledge.VisitorStatus;
import museum.foyer.knowledge.hours.Venue;
import museum.foyer.knowledge.prices.FreeDay;
import museum.foyer.knowledge.prices.TicketPrice;
import museum.foyer.knowledge.prices.Tickets;
import museum.foyer.understanding.Party;
import museum.foyer.understanding.Topic;

/** What a visit costs on the day asked about, for those who come. */
final class PriceFacts {

  /** An age says which of these a visitor is; a ticket for students says nothing of an age. */
  private static final Set<VisitorStatus> BY_AGE =
      Set.of(VisitorStatus.ADULT, VisitorStatus.CHILD, VisitorStatus.SENIOR);

  private static final Set<VisitorStatus> ON_REQUEST =
      Set.of(VisitorStatus.PRESS, VisitorStatus.GROUP, VisitorStatus.SCHOOL, VisitorStatus.MEMBER);

  private final Desk desk;
  private final PriceEvidence evidence;
  private final Currency currency;
  private final LocalDate date;
  private final List<TicketPrice> tickets;
  private final Optional<FreeDay> freeDay;
  private final List<FreeDay> freeDays;
  private final List<String> plain = new ArrayList<>();

  private PriceFacts(Desk desk, Tickets tickets) {
    this.desk = desk;
    this.currency = desk.museum().currency();
    this.date = visitDate(desk);
    this.evidence = new PriceEvidence(desk, date);
    Set<String> venues = desk.asked().stream().map(Venue::key).collect(Collectors.toSet());
    this.tickets =
        tickets.on(date).stream()
            .filter(ticket -> venues.stream().anyMatch(ticket::admitsTo))
            .toList();
    this.freeDay = tickets.freeDay(date);
    this.freeDays = tickets.freeDays(date);
  }

  /** "Is it free on Sundays?" asks for the rule, not for next Sunday. */
  private static LocalDate visitDate(Desk desk) {
    boolean rule =
        desk.understanding().topic().filter(Topic.FREE_ADMISSION::equals).isPresent()
            && desk.understanding().days().stream().allMatch(day -> day.weekday().isPresent());
    return rule ? desk.today() : desk.visitDate();
  }

  static Facts of(Desk desk, Tickets tickets) {
    return new PriceFacts(desk, tickets).facts();
  }

  private Facts facts() {
    if (tickets.isEmpty()) {
      return Facts.NONE;
    }
    freeDay.ifPresent(day -> plain.add(freeSentence(day)));
    if (freeAllDay()) {
      return new Facts(plain, List.of(line(freeDay.orElseThrow())));
    }
    Party party = desk.understanding().party();
    List<TicketPrice> asked = tickets.stream().filter(ticket -> fits(ticket, party)).toList();
    if (party.unsaid()) {
      unsaid(desk.understanding().topic().orElse(Topic.PRICES));
    } else if (asked.isEmpty()) {
      plain.add(desk.say("prices.unknownCategory", "list", list(individual())));
    } else {
      asked.forEach(this::inDetail);
      if (asked.stream()
          .allMatch(ticket -> ticket.conditions().isPresent() || ticket.proof().isPresent())) {
        general()
            .filter(ticket -> !asked.contains(ticket))
            .ifPresent(ticket -> plain.add(one(ticket)));
      }
    }
    return new Facts(
        plain,
        Stream.concat(tickets.stream().map(this::line), freeDay.stream().map(this::line)).toList());
  }

  private void unsaid(Topic topic) {
    boolean free = topic == Topic.FREE_ADMISSION && tickets.stream().anyMatch(TicketPrice::free);
    plain.add(listOn(free ? tickets.stream().filter(TicketPrice::free).toList() : individual()));
    if (topic == Topic.FREE_ADMISSION) {
      freeDays.stream()
          .flatMap(day -> day.note().stream())
          .forEach(note -> plain.add(sentence(note.in(desk.language()))));
    }
  }

  /** On a day that is free from opening to closing no ticket has a price. */
  private boolean freeAllDay() {
    return freeDay.filter(day -> day.from().isEmpty() && day.until().isEmpty()).isPresent();
  }

  private String freeSentence(FreeDay day) {
    return desk.say(
        "prices.freeDay",
        "date",
        desk.conventions().date(date),
        "reason",
        day.note().map(note -> note.in(desk.language())).orElse(day.key()));
  }

  /**
   * What concerns somebody who comes alone or in company; groups and professions ask for theirs.
   */
  private List<TicketPrice> individual() {
    return tickets.stream()
        .filter(ticket -> ticket.statuses().isEmpty() || !ON_REQUEST.containsAll(ticket.statuses()))
        .toList();
  }

  private boolean fits(TicketPrice ticket, Party party) {
    boolean byStatus = party.statuses().stream().anyMatch(ticket::isFor);
    boolean ageLimited = ticket.ages().isPresent();
    if (party.ages().isEmpty()) {
      return byStatus;
    }
    boolean byAge =
        party.ages().stream()
            .anyMatch(age -> ticket.ages().map(band -> band.holds(age)).orElse(false));
    boolean ofAge =
        ticket.statuses().isEmpty() || ticket.statuses().stream().anyMatch(BY_AGE::contains);
    return ageLimited ? byAge && (ofAge || byStatus) : byStatus && !onlyByAge(party);
  }

  /** "A child of 12": the age says it all, tickets without an age limit are for others. */
  private static boolean onlyByAge(Party party) {
    return BY_AGE.containsAll(party.statuses());
  }

  private void inDetail(TicketPrice ticket) {
    plain.add(one(ticket));
    ticket.conditions().ifPresent(text -> plain.add(sentence(text.in(desk.language()))));
    ticket
        .proof()
        .ifPresent(text -> plain.add(desk.say("prices.proof", "reason", text.in(desk.language()))));
  }

  private static String sentence(String text) {
    boolean ends = text.matches("(?s).*[.!?。！？؟]");
    return ends ? text : text + ".";
  }

  private String one(TicketPrice ticket) {
    return desk.say(
        "prices.one", "name", ticket.name().in(desk.language()), "price", price(ticket));
  }

  private String listOn(List<TicketPrice> shown) {
    return date.equals(desk.today())
        ? desk.say("prices.list", "list", list(shown))
        : desk.say("prices.list.on", "date", desk.conventions().date(date), "list", list(shown));
  }

  private String list(List<TicketPrice> shown) {
    return shown.stream()
        .map(ticket -> ticket.name().in(desk.language()) + " " + price(ticket))
        .collect(Collectors.joining("; "));
  }

  private String price(TicketPrice ticket) {
    return ticket.free()
        ? desk.say("prices.free")
        : desk.conventions().money(ticket.price(), currency);
  }

  /** The ticket of an ordinary adult: the first one of the museum's list without a restriction. */
  private Optional<TicketPrice> general() {
    return tickets.stream()
        .filter(
            ticket ->
                ticket.statuses().isEmpty() && ticket.ages().isEmpty()
                    || ticket.isFor(VisitorStatus.ADULT))
        .findFirst();
  }

  private Line line(TicketPrice ticket) {
    String text =
        one(ticket)
            + ticket.conditions().map(condition -> " " + condition.in(desk.language())).orElse("")
            + ticket
                .proof()
                .map(proof -> " " + desk.say("prices.proof", "reason", proof.in(desk.language())))
                .orElse("");
    return evidence.ticket(ticket, text, general().filter(ticket::equals).isPresent());
  }

  private Line line(FreeDay day) {
    return evidence.freeDay(freeSentence(day));
  }
}
