package museum.foyer.answering.desk;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;
import museum.foyer.knowledge.VisitorStatus;
import museum.foyer.understanding.polarity.Sense;

/** What a figure is said of: a price of a ticket, a time of a day. */
public record Subject(Dimension dimension, String key) {

  /** The ways in which figures differ. A figure must agree with what is named in each of them. */
  public enum Dimension {
    DAY,
    VISITOR,
    VENUE,
    EXHIBITION,
    ENTRY
  }

  /** What a figure holds for if the sentence says nothing else: the ordinary adult visitor. */
  public static final Subject ANYBODY = new Subject(Dimension.VISITOR, "anybody");

  /** A time of it is neither an opening nor a closing time. */
  public static final Subject LAST_ADMISSION = new Subject(Dimension.ENTRY, "last-admission");

  /** What several pay together is nobody's own price. */
  public static final Subject TOTAL = new Subject(Dimension.ENTRY, "total");

  /** A time of it is not the closing time either. */
  public static final Subject ROOMS_CLEAR = new Subject(Dimension.ENTRY, "rooms-clear");

  /** The moment of the question. */
  public static final Subject NOW = new Subject(Dimension.DAY, "now");

  /** A date, which is another subject than its weekday. */
  public static Subject day(LocalDate date) {
    return new Subject(Dimension.DAY, date.toString());
  }

  /** Every such day of the week. */
  public static Subject weekday(DayOfWeek day) {
    return new Subject(Dimension.DAY, day.name());
  }

  /** A ticket category by its key. */
  public static Subject ticket(String key) {
    return new Subject(Dimension.VISITOR, "ticket " + key);
  }

  /** Everybody of this status. */
  public static Subject visitor(VisitorStatus status) {
    return new Subject(Dimension.VISITOR, status.name());
  }

  /** Exactly this age in years. */
  public static Subject age(int years) {
    return age(years, Optional.empty());
  }

  /** "Under 18" is not "over 18". */
  public static Subject age(int years, Optional<Sense> sense) {
    return new Subject(
        Dimension.VISITOR, years + " years" + sense.map(side -> " " + side).orElse(""));
  }

  /** A venue by its key. */
  public static Subject venue(String key) {
    return new Subject(Dimension.VENUE, key);
  }

  /** An exhibition by its key. */
  public static Subject exhibition(String key) {
    return new Subject(Dimension.EXHIBITION, key);
  }
}
