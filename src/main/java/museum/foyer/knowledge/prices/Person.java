package museum.foyer.knowledge.prices;

import java.util.Set;

/**
 * One of a party, with the offers that are open to this person.
 *
 * @param buys keys of what the person may buy
 * @param childOf keys of the tickets for several in which the person is one of the children
 * @param adultOf keys of those in which the person is one of the adults
 */
record Person(Set<String> buys, Set<String> childOf, Set<String> adultOf) {

  Person {
    buys = Set.copyOf(buys);
    childOf = Set.copyOf(childOf);
    adultOf = Set.copyOf(adultOf);
  }
}
