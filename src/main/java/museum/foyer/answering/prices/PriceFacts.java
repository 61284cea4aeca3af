package museum.foyer.answering.prices;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import museum.foyer.answering.desk.Desk;
import museum.foyer.answering.desk.Subject;
import museum.foyer.answering.evidence.Facts;
import museum.foyer.answering.evidence.Line;
import museum.foyer.knowledge.hours.Venue;
import museum.foyer.knowledge.prices.FreeDay;
import museum.foyer.knowledge.prices.Surcharge;
import museum.foyer.knowledge.prices.Tariff;
import museum.foyer.knowledge.prices.TicketPrice;
import museum.foyer.knowledge.prices.Tickets;
import museum.foyer.knowledge.prices.Visit;
import museum.foyer.understanding.topics.Rate;
import museum.foyer.understanding.topics.Topic;
import museum.foyer.understanding.words.Figure;

/** What a visit costs on the day asked about, for those who come. */
public final class PriceFacts {

  private final Desk desk;
  private final TicketDesk counter;
  private final PriceWording wording;
  private final Visit visit;
  private final Tariff tariff;
  private final List<TicketPrice> everyDay;
  private final Optional<FreeDay> freeDay;
  private final List<String> plain = new ArrayList<>();

  private PriceFacts(Desk desk, Tickets tickets, List<Surcharge> surcharges) {
    LocalDate date = visitDate(desk);
    this.desk = desk;
    this.visit = new Visit(date, time(desk), venues(desk), surcharges, false);
    this.tariff = tickets.tariff(date, desk.museum());
    this.wording = new PriceWording(desk, date);
    this.counter = new TicketDesk(desk, tariff, visit, wording, new PriceEvidence(desk, date));
    this.everyDay =
        tickets.known(date).stream()
            .filter(ticket -> visit.venues().stream().anyMatch(ticket::admitsTo))
            .toList();
    this.freeDay = tickets.freeDay(date);
  }

  /**
   * @param surcharges of the exhibitions the question names
   * @param rates kinds of rate it asks for
   */
  public static Facts of(Desk desk, Tickets tickets, List<Surcharge> surcharges, Set<Rate> rates) {
    return new PriceFacts(desk, tickets, surcharges).facts(rates);
  }

  /** "Is it free on Sundays?" asks for the rule, not for next Sunday. */
  private static LocalDate visitDate(Desk desk) {
    return asksForFree(desk)
            && desk.understanding().days().stream().allMatch(day -> day.weekday().isPresent())
        ? desk.today()
        : desk.visitDate();
  }

  private static boolean asksForFree(Desk desk) {
    return desk.understanding().topic().filter(Topic.FREE_ADMISSION::equals).isPresent();
  }

  private static Set<String> venues(Desk desk) {
    return desk.asked().stream()
        .map(Venue::key)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** The time of day asked about, if there is one and it can be read in one way only. */
  private static Optional<LocalTime> time(Desk desk) {
    List<LocalTime> times =
        desk.understanding().times().stream()
            .map(Figure.Time::readings)
            .flatMap(Set::stream)
            .toList();
    return times.size() == 1 ? Optional.of(times.get(0)) : Optional.empty();
  }

  private Facts facts(Set<Rate> rates) {
    if (counter.tickets().isEmpty()) {
      return Facts.NONE;
    }
    freeDay.ifPresent(day -> plain.add(wording.freeDay(day)));
    List<Line> lines = new ArrayList<>();
    if (freeDay.filter(FreeDay::wholeDay).isEmpty()) {
      lines.addAll(priced(rates));
      freeDaysOfTheWeek();
      everyDay.forEach(ticket -> lines.add(line(ticket)));
    }
    if (lines.stream().noneMatch(line -> line.names().contains(Subject.TOTAL))) {
      surcharges();
    }
    freeDay.map(wording::freeDay).map(counter.evidence()::freeDay).ifPresent(lines::add);
    return new Facts(plain, lines);
  }

  private List<Line> priced(Set<Rate> rates) {
    if (rated(rates)) {
      return List.of();
    }
    if (desk.understanding().party().unsaid()) {
      unsaid(desk.understanding().topic().orElse(Topic.PRICES));
      return List.of();
    }
    Facts facts = rates.contains(Rate.EACH) ? PartyPrices.each(counter) : PartyPrices.of(counter);
    plain.addAll(facts.plain());
    return facts.lines();
  }

  /** "Is there a combined ticket?": the tickets of that kind, if there are any. */
  private boolean rated(Set<Rate> rates) {
    List<TicketPrice> asked =
        everyDay.stream()
            .filter(
                ticket ->
                    rates.contains(Rate.COMBINED) && ticket.venues().size() > 1
                        || rates.contains(Rate.EVENING)
                            && ticket.when().filter(when -> when.from().isPresent()).isPresent())
            .toList();
    List<TicketPrice> online =
        counter.individual().stream().filter(ticket -> ticket.onlinePrice().isPresent()).toList();
    if (rates.contains(Rate.ONLINE) && !online.isEmpty() && desk.understanding().party().unsaid()) {
      plain.add(wording.listOn(online));
      return true;
    }
    asked.forEach(ticket -> plain.addAll(wording.inDetail(ticket)));
    if (asked.isEmpty()
        && desk.understanding().party().unsaid()
        && !Set.of(Rate.EACH).containsAll(rates)) {
      plain.add(desk.say("prices.unknownCategory", "list", wording.list(counter.individual())));
      return true;
    }
    return !asked.isEmpty();
  }

  private void unsaid(Topic topic) {
    if (topic == Topic.FREE_ADMISSION && !freeDaysAsked().isEmpty()) {
      freeDaysAsked().forEach(this::note);
      return;
    }
    List<TicketPrice> free = counter.tickets().stream().filter(TicketPrice::free).toList();
    boolean onADate = desk.understanding().days().stream().anyMatch(day -> day.weekday().isEmpty());
    if (topic == Topic.FREE_ADMISSION && onADate && freeDay.isEmpty()) {
      plain.add(wording.notFree());
    }
    boolean onlyFree = topic == Topic.FREE_ADMISSION && !onADate && !free.isEmpty();
    plain.add(wording.listOn(onlyFree ? free : counter.individual()));
    if (topic == Topic.FREE_ADMISSION) {
      tariff.freeDays().forEach(this::note);
    }
  }

  /** Prices on a Sunday: which Sundays are free is part of the answer. */
  private void freeDaysOfTheWeek() {
    if (!asksForFree(desk)) {
      freeDaysAsked().forEach(this::note);
    }
  }

  private List<FreeDay> freeDaysAsked() {
    return tariff.freeDays().stream()
        .filter(
            free ->
                desk.understanding().days().stream()
                    .flatMap(day -> day.weekday().stream())
                    .anyMatch(day -> free.weekday().filter(day::equals).isPresent()))
        .toList();
  }

  private void note(FreeDay day) {
    plain.addAll(wording.freeRule(day));
  }

  private void surcharges() {
    visit
        .surcharges()
        .forEach(
            extra ->
                plain.add(
                    desk.say(
                        "prices.surcharge",
                        "title",
                        wording.in(extra.title()),
                        "price",
                        wording.money(extra.price()))));
  }

  private Line line(TicketPrice ticket) {
    return counter
        .evidence()
        .ticket(ticket, String.join(" ", wording.inDetail(ticket)), counter.isOrdinary(ticket));
  }
}
