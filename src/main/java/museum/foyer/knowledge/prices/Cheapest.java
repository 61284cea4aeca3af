package museum.foyer.knowledge.prices;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Finds the cheapest way to buy admission for some people. Seats of a ticket for several go to
 * those who would pay most without it; a group ticket to as many as gain by it, and to others only
 * to reach its size.
 */
final class Cheapest {

  /** Larger parties are groups: tickets for families are no longer tried. */
  private static final int LARGEST_WITH_PACKAGES = 40;

  /** A person with what has to be paid for, and what of it is. */
  private record Need(Person person, Set<String> wanted, Set<String> paid) {

    Need with(Offer offer) {
      return new Need(person, union(wanted, offer.needs()), union(paid, offer.admits()));
    }

    Set<String> open() {
      Set<String> open = new HashSet<>(wanted);
      open.removeAll(paid);
      return open;
    }

    private static Set<String> union(Set<String> one, Set<String> other) {
      Set<String> both = new HashSet<>(one);
      both.addAll(other);
      return both;
    }
  }

  /** What was bought, and for how much. */
  private record Basket(BigDecimal price, List<Offer> offers) {

    static final Basket EMPTY = new Basket(BigDecimal.ZERO, List.of());

    Basket with(Basket other) {
      return new Basket(
          price.add(other.price), Stream.concat(offers.stream(), other.offers.stream()).toList());
    }

    Basket with(Offer offer, int count) {
      return new Basket(
          price.add(offer.price().multiply(BigDecimal.valueOf(count))),
          Stream.concat(offers.stream(), Stream.generate(() -> offer).limit(count)).toList());
    }
  }

  private final List<Offer> offers;
  private final List<Offer> singles;
  private final List<Offer> groups;
  private final List<Offer> packages;
  private final Map<Need, Optional<Basket>> alone = new HashMap<>();

  Cheapest(List<Offer> offers) {
    this.offers = offers;
    this.singles = offers.stream().filter(Offer::single).toList();
    this.groups = offers.stream().filter(offer -> offer.group().isPresent()).toList();
    this.packages =
        offers.stream()
            .filter(offer -> offer.group().isEmpty() && offer.covers().isPresent())
            .toList();
  }

  /** Empty if somebody cannot be admitted with what is on offer. */
  Optional<Bill> bill(List<Person> people, Set<String> places) {
    List<Need> needs = people.stream().map(person -> new Need(person, places, Set.of())).toList();
    int first = people.size() <= LARGEST_WITH_PACKAGES ? 0 : packages.size();
    return best(needs, first).map(basket -> Bill.of(basket.offers(), offers));
  }

  private Optional<Basket> best(List<Need> needs, int firstPackage) {
    Optional<Basket> best = individually(needs);
    for (Offer group : groups) {
      best = cheaper(best, inGroup(group, needs));
    }
    for (int i = firstPackage; i < packages.size(); i++) {
      best = cheaper(best, inPackage(i, needs));
    }
    return best;
  }

  private static Optional<Basket> cheaper(Optional<Basket> known, Optional<Basket> other) {
    return Stream.concat(known.stream(), other.stream()).min(Comparator.comparing(Basket::price));
  }

  private Optional<Basket> individually(List<Need> needs) {
    Basket all = Basket.EMPTY;
    for (Need need : needs) {
      Optional<Basket> one = alone(need);
      if (one.isEmpty()) {
        return Optional.empty();
      }
      all = all.with(one.get());
    }
    return Optional.of(all);
  }

  private Optional<Basket> alone(Need need) {
    Optional<Basket> known = alone.get(need);
    if (known == null) {
      known = buy(need);
      alone.put(need, known);
    }
    return known;
  }

  private Optional<Basket> buy(Need need) {
    Optional<String> next = need.open().stream().findFirst();
    if (next.isEmpty()) {
      return Optional.of(Basket.EMPTY);
    }
    Optional<Basket> best = Optional.empty();
    for (Offer offer : singles) {
      if (need.person().buys().contains(offer.key()) && offer.admits().contains(next.get())) {
        best = cheaper(best, alone(need.with(offer)).map(rest -> rest.with(offer, 1)));
      }
    }
    return best;
  }

  private Optional<Basket> inGroup(Offer group, List<Need> needs) {
    GroupSize size = group.group().orElseThrow();
    List<Need> able = gaining(needs, group, person -> person.buys().contains(group.key()));
    int most = Math.min(able.size(), size.max().orElse(able.size()));
    if (most < size.min()) {
      return Optional.empty();
    }
    int gaining =
        (int)
            able.stream().filter(need -> saving(need, group).compareTo(group.price()) > 0).count();
    int buyers = Math.max(size.min(), Math.min(gaining, most));
    Optional<Basket> best = inGroup(group, needs, able.subList(0, buyers));
    // who is too many for one group makes a second one with some of the first
    int fewer = able.size() - size.min();
    return fewer >= size.min() && fewer < buyers
        ? cheaper(best, inGroup(group, needs, able.subList(0, fewer)))
        : best;
  }

  private Optional<Basket> inGroup(Offer group, List<Need> needs, List<Need> buyers) {
    return best(paid(needs, buyers, group), packages.size())
        .map(rest -> rest.with(group, buyers.size()));
  }

  private Optional<Basket> inPackage(int index, List<Need> needs) {
    Offer offer = packages.get(index);
    Covers covers = offer.covers().orElseThrow();
    List<Need> adults = gaining(needs, offer, person -> person.adultOf().contains(offer.key()));
    List<Need> children = gaining(needs, offer, person -> person.childOf().contains(offer.key()));
    if (covers.adults() > 0 && adults.isEmpty() || covers.children() > 0 && children.isEmpty()) {
      return Optional.empty();
    }
    List<Need> seated = new ArrayList<>(first(covers.adults(), adults));
    seated.addAll(first(covers.children(), children));
    BigDecimal saved =
        seated.stream().map(need -> saving(need, offer)).reduce(BigDecimal.ZERO, BigDecimal::add);
    return saved.compareTo(offer.price()) <= 0
        ? Optional.empty()
        : best(paid(needs, seated, offer), index).map(rest -> rest.with(offer, 1));
  }

  private static List<Need> first(int count, List<Need> needs) {
    return needs.subList(0, Math.min(count, needs.size()));
  }

  /** Those to whom the offer may go, who save most by it first. */
  private List<Need> gaining(List<Need> needs, Offer offer, Predicate<Person> open) {
    return needs.stream()
        .filter(need -> open.test(need.person()) && offer.admitsToAnyOf(need.open()))
        .sorted(Comparator.comparing((Need need) -> saving(need, offer)).reversed())
        .toList();
  }

  /** What a person no longer pays if the offer is there; all there is if it is the only way in. */
  private BigDecimal saving(Need need, Offer offer) {
    Optional<BigDecimal> rest = alone(need.with(offer)).map(Basket::price);
    Optional<BigDecimal> without = alone(need).map(Basket::price);
    if (without.isEmpty()) {
      return rest.isEmpty() ? BigDecimal.ZERO : BigDecimal.valueOf(Integer.MAX_VALUE);
    }
    return rest.map(without.get()::subtract).orElse(BigDecimal.ZERO);
  }

  private static List<Need> paid(List<Need> needs, List<Need> buyers, Offer offer) {
    List<Need> left = new ArrayList<>(needs);
    buyers.forEach(left::remove);
    buyers.stream().map(need -> need.with(offer)).forEach(left::add);
    return left;
  }
}
