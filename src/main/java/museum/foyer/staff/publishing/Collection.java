package museum.foyer.staff.publishing;

import java.util.Set;
import java.util.stream.Stream;
import museum.foyer.knowledge.Kind;

/**
 * A list of items by its name in the address.
 *
 * <p>{@link #HOURS} is a view of the venues: the part of each that says when it is open. It has the
 * venue's revision, and changing one changes the other.
 */
public enum Collection {
  MUSEUM("museum", Kind.MUSEUM),
  VENUES("venues", Kind.VENUE),
  HOURS("hours", Kind.VENUE, "hours", "closures"),
  PRICES("prices", Kind.TICKET),
  FREE_DAYS("free-days", Kind.FREE_DAY),
  EXHIBITIONS("exhibitions", Kind.EXHIBITION),
  FAQ("faq", Kind.FAQ),
  HOUSE_RULES("house-rules", Kind.HOUSE_RULE),
  TEXTS("texts", Kind.TEXT),
  GOLDEN_QUESTIONS("golden-questions", Kind.GOLDEN_QUESTION),
  CONTACT_POINTS("contact-points", Kind.CONTACT_POINT);

  /** For the address of the resources: whatever else is asked for is not found. */
  public static final String NAMES =
      "museum|venues|hours|prices|free-days|exhibitions|faq|house-rules|texts|golden-questions"
          + "|contact-points";

  private final String title;
  private final Kind kind;
  private final Set<String> part;

  Collection(String title, Kind kind, String... part) {
    this.title = title;
    this.kind = kind;
    this.part = Set.of(part);
  }

  /**
   * @throws IllegalArgumentException if there is none of this name
   */
  public static Collection of(String title) {
    return Stream.of(values())
        .filter(collection -> collection.title.equals(title))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no collection " + title));
  }

  /** The one in which items of this kind stand whole. */
  public static Collection of(Kind kind) {
    return Stream.of(values())
        .filter(collection -> collection.kind == kind && !collection.isView())
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no collection of " + kind));
  }

  /** Its name in the address. */
  public String title() {
    return title;
  }

  /** Of the items in it. */
  public Kind kind() {
    return kind;
  }

  /** Whether it shows a part of items that stand whole elsewhere. */
  public boolean isView() {
    return !part.isEmpty();
  }

  /** The fields of the item that it shows; all if it is no view. */
  public Set<String> part() {
    return part;
  }
}
