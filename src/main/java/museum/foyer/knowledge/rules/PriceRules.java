package museum.foyer.knowledge.rules;

import java.util.List;
import java.util.Set;
import museum.foyer.knowledge.VisitorStatus;
import museum.foyer.knowledge.prices.TicketPrice;
import museum.foyer.knowledge.rules.Entries.Entry;

/** What must hold between the words of one ticket, and the other entries it names. */
final class PriceRules {

  private final Findings findings;
  private final Set<String> exhibitions;

  /**
   * @param exhibitions keys of those that are published
   */
  PriceRules(Findings findings, Set<String> exhibitions) {
    this.findings = findings;
    this.exhibitions = exhibitions;
  }

  void check(Entry<TicketPrice> entry) {
    TicketPrice ticket = entry.value();
    String pointer = entry.pointer();
    if (ticket.group().isPresent() && ticket.covers().isPresent()) {
      findings.add(pointer + "/covers", "a ticket is for a group or covers several, not both");
    }
    if (ticket.isFor(VisitorStatus.GROUP) && ticket.covers().isPresent()) {
      findings.add(pointer + "/for", "a ticket that covers several is not for groups");
    }
    ticket
        .supplementTo()
        .filter(venue -> ticket.venues().isEmpty() || ticket.admitsTo(venue))
        .ifPresent(
            venue ->
                findings.add(
                    pointer + "/supplementTo",
                    "it admits to '" + venue + "' itself: a supplement names its own venues"));
    List<String> named = ticket.exhibitions();
    for (int i = 0; i < named.size(); i++) {
      if (entry.published() && !exhibitions.contains(named.get(i))) {
        findings.add(
            pointer + "/exhibitions/" + i,
            "no published exhibition has the key '" + named.get(i) + "'");
      }
    }
  }
}
