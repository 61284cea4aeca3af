package museum.foyer.knowledge.rules;

import java.util.stream.Stream;
import museum.foyer.knowledge.Kind;
import museum.foyer.knowledge.contacts.ContactPoint;
import museum.foyer.knowledge.exhibitions.Exhibition;
import museum.foyer.knowledge.faq.FaqEntry;
import museum.foyer.knowledge.faq.HouseRule;
import museum.foyer.knowledge.golden.GoldenQuestion;
import museum.foyer.knowledge.hours.Venue;
import museum.foyer.knowledge.prices.FreeDay;
import museum.foyer.knowledge.prices.TicketPrice;
import museum.foyer.knowledge.texts.StaffText;

/** A list of the file, by its name there. */
public enum Section {
  VENUES("venues", Kind.VENUE, Venue.class),
  TICKETS("tickets", Kind.TICKET, TicketPrice.class),
  FREE_DAYS("freeDays", Kind.FREE_DAY, FreeDay.class),
  EXHIBITIONS("exhibitions", Kind.EXHIBITION, Exhibition.class),
  FAQ("faq", Kind.FAQ, FaqEntry.class),
  HOUSE_RULES("houseRules", Kind.HOUSE_RULE, HouseRule.class),
  TEXTS("texts", Kind.TEXT, StaffText.class),
  GOLDEN_QUESTIONS("goldenQuestions", Kind.GOLDEN_QUESTION, GoldenQuestion.class),
  CONTACT_POINTS("contactPoints", Kind.CONTACT_POINT, ContactPoint.class);

  private final String title;
  private final Kind kind;
  private final Class<?> type;

  Section(String title, Kind kind, Class<?> type) {
    this.title = title;
    this.kind = kind;
    this.type = type;
  }

  /** The list in which items of this kind stand; the museum itself stands in none. */
  static Section of(Kind kind) {
    return Stream.of(values())
        .filter(section -> section.kind == kind)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no list of " + kind));
  }

  public String title() {
    return title;
  }

  public String pointer() {
    return "/" + title;
  }

  public Kind kind() {
    return kind;
  }

  public Class<?> type() {
    return type;
  }
}
