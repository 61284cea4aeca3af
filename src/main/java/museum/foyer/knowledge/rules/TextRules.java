package museum.foyer.knowledge.rules;

import java.util.ArrayList;
import java.util.List;
import museum.foyer.knowledge.rules.Entries.Entry;
import museum.foyer.knowledge.texts.StaffText;

/** What must hold for what a museum says in its own words. */
final class TextRules {

  private final Findings findings;
  private final List<Entry<StaffText>> published = new ArrayList<>();

  TextRules(Findings findings) {
    this.findings = findings;
  }

  /** Whether each text can be said as it stands. */
  static void placeholders(StaffText value, String pointer, Findings findings) {
    value
        .text()
        .texts()
        .forEach(
            (language, text) ->
                value
                    .says()
                    .faultsIn(text)
                    .forEach(fault -> findings.add(pointer + "/text/" + language.tag(), fault)));
  }

  /** Of two texts for the same, nobody could tell which one is said. */
  void check(Entry<StaffText> entry) {
    if (!entry.published()) {
      return;
    }
    published.stream()
        .filter(earlier -> rival(earlier, entry))
        .findFirst()
        .ifPresent(
            earlier ->
                findings.add(
                    entry.pointer() + "/says",
                    "'"
                        + earlier.value().key()
                        + "' says "
                        + entry.value().says().title()
                        + " to the same audience at the same time"));
    published.add(entry);
  }

  private static boolean rival(Entry<StaffText> one, Entry<StaffText> other) {
    return one.value().says() == other.value().says()
        && one.value().readers() == other.value().readers()
        && one.item().validity().overlaps(other.item().validity())
        && one.value().text().texts().keySet().stream()
            .anyMatch(language -> other.value().text().exactly(language).isPresent());
  }
}
