package museum.foyer.knowledge.prices;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import museum.foyer.knowledge.AgeBand;
import museum.foyer.knowledge.Visitor;
import museum.foyer.knowledge.VisitorStatus;

/** One computation of what a party pays: it remembers what is on offer. */
final class Quotation {

  /** Parties in which more ages are open than this are told the prices by age instead. */
  private static final int MOST_COMBINATIONS = 500;

  private final List<TicketPrice> tickets;
  private final Admission admission;
  private final Cheapest cheapest;
  private final Set<String> places;
  private final Set<String> extras;

  /**
   * @param venues all that may have to be paid for
   */
  Quotation(List<TicketPrice> tickets, Set<String> venues, Admission admission) {
    Visit visit = admission.visit();
    List<Offer> surcharges = visit.surcharges().stream().map(Offer::of).toList();
    this.tickets = tickets;
    this.admission = admission;
    this.cheapest =
        new Cheapest(
            Stream.concat(
                    tickets.stream().map(ticket -> Offer.of(ticket, venues, visit.online())),
                    surcharges.stream())
                .toList());
    this.places = Offer.wanted(visit);
    this.extras = surcharges.stream().map(Offer::key).collect(Collectors.toSet());
  }

  Quote of(List<Visitor> party) {
    Map<Visitor, List<OptionalInt>> ages = new LinkedHashMap<>();
    party.forEach(visitor -> ages.computeIfAbsent(visitor, this::ages));
    List<Map<Visitor, OptionalInt>> cases = cases(ages);
    if (cases.size() > MOST_COMBINATIONS) {
      return Quote.byAge(byAge(ages));
    }
    List<Optional<Bill>> sure = cases.stream().map(one -> bill(party, one, false)).toList();
    if (sure.stream().anyMatch(Optional::isEmpty)) {
      return Quote.byAge(byAge(ages));
    }
    Comparator<Bill> byTotal = Comparator.comparing(Bill::total);
    Bill lowest = sure.stream().flatMap(Optional::stream).min(byTotal).orElseThrow();
    Bill highest = sure.stream().flatMap(Optional::stream).max(byTotal).orElseThrow();
    Optional<Bill> possible =
        cases.stream()
            .flatMap(one -> bill(party, one, true).stream())
            .min(byTotal)
            .filter(bill -> bill.total().compareTo(lowest.total()) < 0);
    Set<TicketPrice> unsure = unsure(ages);
    List<TicketPrice> provisos =
        possible.orElse(lowest).tickets().stream().filter(unsure::contains).toList();
    return new Quote(Optional.of(lowest), Optional.of(highest), possible, provisos, byAge(ages));
  }

  private Optional<Bill> bill(List<Visitor> party, Map<Visitor, OptionalInt> ages, boolean maybe) {
    List<Person> people =
        party.stream().map(visitor -> person(visitor, ages.get(visitor), maybe)).toList();
    return cheapest.bill(people, places);
  }

  /** With the tickets that are certain; with the others where there is no way in without them. */
  private Person person(Visitor visitor, OptionalInt age, boolean maybe) {
    Person sure = person(visitor, age, maybe ? Fit.MAYBE : Fit.YES);
    return maybe || cheapest.bill(List.of(sure), places).isPresent()
        ? sure
        : person(visitor, age, Fit.MAYBE);
  }

  private Person person(Visitor visitor, OptionalInt age, Fit least) {
    List<TicketPrice> open =
        tickets.stream()
            .filter(ticket -> admission.fit(ticket, visitor, age).compareTo(least) >= 0)
            .toList();
    Set<String> buys = open.stream().map(TicketPrice::key).collect(Collectors.toSet());
    buys.addAll(extras);
    return new Person(
        buys,
        shared(least)
            .filter(t -> admission.isChild(t, visitor, age))
            .map(TicketPrice::key)
            .collect(Collectors.toSet()),
        shared(least)
            .filter(ticket -> admission.isAdult(visitor, age))
            .filter(ticket -> !admission.isChild(ticket, visitor, age))
            .map(TicketPrice::key)
            .collect(Collectors.toSet()));
  }

  private Stream<TicketPrice> shared(Fit least) {
    return tickets.stream()
        .filter(ticket -> ticket.covers().isPresent())
        .filter(ticket -> admission.terms(ticket).compareTo(least) >= 0);
  }

  private Set<TicketPrice> unsure(Map<Visitor, List<OptionalInt>> ages) {
    return tickets.stream()
        .filter(
            ticket ->
                ages.entrySet().stream()
                    .anyMatch(
                        entry ->
                            entry.getValue().stream()
                                .anyMatch(age -> isUnsure(ticket, entry.getKey(), age))))
        .collect(Collectors.toSet());
  }

  private boolean isUnsure(TicketPrice ticket, Visitor visitor, OptionalInt age) {
    Fit fit =
        ticket.covers().isPresent() ? admission.terms(ticket) : admission.fit(ticket, visitor, age);
    return fit == Fit.MAYBE;
  }

  /** One age of each band between which prices may differ; none for the ordinary adult. */
  private List<OptionalInt> ages(Visitor visitor) {
    Optional<AgeBand> open = admission.openAges(visitor);
    if (open.isEmpty()) {
      // a class is sold its ticket together, nobody alone
      if (visitor.is(VisitorStatus.SCHOOL)) {
        return List.of(OptionalInt.empty());
      }
      if (cheapest
          .bill(List.of(person(visitor, OptionalInt.empty(), Fit.MAYBE)), places)
          .isPresent()) {
        return List.of(OptionalInt.empty());
      }
      open = Optional.of(Admission.ADULTS);
    }
    AgeBand band = open.get();
    TreeSet<Integer> starts = new TreeSet<>(Set.of(band.lowest()));
    Stream.concat(
            Stream.of(Admission.ADULT_FROM),
            tickets.stream().flatMap(ticket -> ticket.ages().stream()).flatMap(Quotation::starts))
        .filter(band::holds)
        .forEach(starts::add);
    return starts.stream().map(OptionalInt::of).toList();
  }

  private static Stream<Integer> starts(AgeBand band) {
    return IntStream.concat(band.from().stream(), band.until().stream().map(age -> age + 1))
        .boxed();
  }

  private List<Map<Visitor, OptionalInt>> cases(Map<Visitor, List<OptionalInt>> ages) {
    List<Map<Visitor, OptionalInt>> cases = List.of(Map.of());
    for (Map.Entry<Visitor, List<OptionalInt>> entry : ages.entrySet()) {
      if (cases.size() > MOST_COMBINATIONS) {
        return cases;
      }
      List<Map<Visitor, OptionalInt>> longer = new ArrayList<>();
      for (Map<Visitor, OptionalInt> one : cases) {
        for (OptionalInt age : entry.getValue()) {
          Map<Visitor, OptionalInt> with = new LinkedHashMap<>(one);
          with.put(entry.getKey(), age);
          longer.add(with);
        }
      }
      cases = longer;
    }
    return cases;
  }

  /** Prices by age of those whose age is open, neighbouring bands of one price put together. */
  private Map<Visitor, List<Quote.ByAge>> byAge(Map<Visitor, List<OptionalInt>> ages) {
    Map<Visitor, List<Quote.ByAge>> all = new LinkedHashMap<>();
    ages.forEach(
        (visitor, open) -> {
          List<Quote.ByAge> bands = open.size() > 1 ? bands(visitor, open) : List.of();
          if (bands.size() > 1) {
            all.put(visitor, bands);
          }
        });
    return all;
  }

  private List<Quote.ByAge> bands(Visitor visitor, List<OptionalInt> starts) {
    int last = admission.openAges(visitor).orElse(Admission.ADULTS).highest();
    List<Quote.ByAge> bands = new ArrayList<>();
    for (int i = 0; i < starts.size(); i++) {
      int from = starts.get(i).getAsInt();
      int until = i + 1 < starts.size() ? starts.get(i + 1).getAsInt() - 1 : last;
      Optional<Bill> bill = cheapest.bill(List.of(person(visitor, starts.get(i), false)), places);
      bill.ifPresent(
          one ->
              append(
                  bands,
                  new Quote.ByAge(AgeBand.between(from, until), one.total(), one.tickets())));
    }
    return bands;
  }

  private static void append(List<Quote.ByAge> bands, Quote.ByAge next) {
    Quote.ByAge before = bands.isEmpty() ? null : bands.get(bands.size() - 1);
    if (before != null
        && before.price().compareTo(next.price()) == 0
        && before.ages().highest() + 1 == next.ages().lowest()) {
      bands.set(
          bands.size() - 1,
          new Quote.ByAge(
              AgeBand.between(before.ages().lowest(), next.ages().highest()),
              next.price(),
              Stream.concat(before.tickets().stream(), next.tickets().stream())
                  .distinct()
                  .toList()));
    } else {
      bands.add(next);
    }
  }
}
