package museum.foyer.knowledge.tables;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import museum.foyer.knowledge.rules.Section;

/** The parts of a museum's knowledge that are kept as tables, by the names of their files. */
public enum Table {
  FAQ(Section.FAQ),
  PRICES(Section.TICKETS),
  FREE_DAYS(Section.FREE_DAYS),
  EXHIBITIONS(Section.EXHIBITIONS),
  HOUSE_RULES(Section.HOUSE_RULES),
  /** The special days of the opening hours of all venues, one row each. */
  EXCEPTIONS(Section.VENUES);

  private final Section section;

  Table(Section section) {
    this.section = section;
  }

  /** As in {@code faq.csv}: lower case, words joined by hyphens. */
  public String title() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<Table> of(String title) {
    return Arrays.stream(values()).filter(table -> table.title().equals(title)).findFirst();
  }

  public static String titles() {
    return Arrays.stream(values()).map(Table::title).collect(Collectors.joining(", "));
  }

  Section section() {
    return section;
  }
}
