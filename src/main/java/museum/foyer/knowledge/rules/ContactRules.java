package museum.foyer.knowledge.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import museum.foyer.knowledge.Museum;
import museum.foyer.knowledge.contacts.ContactPoint;
import museum.foyer.knowledge.contacts.OfficeHours;
import museum.foyer.knowledge.rules.Entries.Entry;

/** What must hold for the contact points, so that of every request it is sure whose it is. */
final class ContactRules {

  private final Findings findings;
  private final HoursRules hours;
  private final List<Entry<ContactPoint>> published = new ArrayList<>();

  /**
   * @param museum absent where it could not be read
   */
  ContactRules(Findings findings, Optional<Museum> museum) {
    this.findings = findings;
    this.hours = new HoursRules(findings, museum);
  }

  void check(Entry<ContactPoint> entry) {
    OfficeHours office = entry.value().officeHours();
    String pointer = entry.pointer() + "/officeHours";
    hours.check(office.stated(), pointer);
    if (!office.openOnPublicHolidays()) {
      hours.calculable(office.holidayRegion(), pointer + "/openOnPublicHolidays");
    }
    if (office.weekly().slots().values().stream().allMatch(List::isEmpty)) {
      findings.add(pointer + "/weekly", "no office hours at all: nobody would ever answer");
    }
    if (entry.published()) {
      published.stream()
          .filter(earlier -> earlier.item().validity().overlaps(entry.item().validity()))
          .forEach(earlier -> apart(earlier.value(), entry));
      published.add(entry);
    }
  }

  private void apart(ContactPoint earlier, Entry<ContactPoint> entry) {
    ContactPoint point = entry.value();
    if (earlier.forAllElse() && point.forAllElse()) {
      findings.add(
          entry.pointer() + "/topics",
          "'" + earlier.key() + "' has no topics either: only one may be asked for all the rest");
    }
    for (int i = 0; i < point.topics().size(); i++) {
      if (earlier.topics().contains(point.topics().get(i))) {
        findings.add(
            entry.pointer() + "/topics/" + i,
            "'"
                + earlier.key()
                + "' is asked about "
                + point.topics().get(i).title()
                + " at the same time");
      }
    }
  }
}
