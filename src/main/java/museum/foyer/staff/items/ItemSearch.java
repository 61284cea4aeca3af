package museum.foyer.staff.items;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import museum.foyer.knowledge.Kind;
import museum.foyer.knowledge.Status;
import museum.foyer.knowledge.items.ItemQuery;
import museum.foyer.platform.InvalidParameterException;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** How a list is asked for. */
class ItemSearch {

  static final int MOST = 100;

  @QueryParam("q")
  @Parameter(description = "Words that stand in the item or its key.", example = "wheelchair")
  String text;

  @QueryParam("status")
  @Parameter(description = "DRAFT, PUBLISHED or RETIRED.", example = "DRAFT")
  String status;

  @QueryParam("dueBy")
  @Parameter(description = "To be looked at again by this day.", example = "2026-12-31")
  String dueBy;

  @QueryParam("limit")
  @DefaultValue("50")
  @Parameter(description = "Items of a page, up to 100.")
  int limit;

  @QueryParam("cursor")
  @Parameter(description = "The nextCursor of the page before.")
  String cursor;

  ItemQuery query(Set<Kind> kinds) {
    if (limit < 1 || limit > MOST) {
      throw InvalidParameterException.of("limit", "From 1 to " + MOST + ".");
    }
    return new ItemQuery(
        kinds,
        Optional.ofNullable(text).map(String::strip).filter(words -> !words.isEmpty()),
        Optional.ofNullable(status).map(ItemSearch::status),
        Optional.ofNullable(dueBy).map(ItemSearch::date),
        Cursor.read(cursor),
        limit);
  }

  private static Status status(String name) {
    try {
      return Status.valueOf(name.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw InvalidParameterException.of("status", "DRAFT, PUBLISHED or RETIRED.");
    }
  }

  private static LocalDate date(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw InvalidParameterException.of("dueBy", "Not a date like 2026-12-24.");
    }
  }
}
