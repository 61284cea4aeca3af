package museum.foyer.insights;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import museum.foyer.knowledge.Language;
import museum.foyer.knowledge.Museum;
import museum.foyer.knowledge.items.Items;
import museum.foyer.platform.InvalidParameterException;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** How the list is asked for. */
class GroupSearch {

  static final int MOST = 100;

  @QueryParam("language")
  @Parameter(description = "Language of the questions.", example = "en")
  String language;

  @QueryParam("since")
  @Parameter(description = "Asked at least once since this day.", example = "2026-11-01")
  String since;

  @QueryParam("state")
  @DefaultValue("OPEN")
  @Parameter(description = "OPEN, DISMISSED or ANSWERED.")
  String state;

  @QueryParam("limit")
  @DefaultValue("50")
  @Parameter(description = "Groups of a page, up to 100.")
  int limit;

  @QueryParam("cursor")
  @Parameter(description = "The nextCursor of the page before.")
  String cursor;

  /** Reads it with the museum's own day. */
  @ApplicationScoped
  static class Reader {

    private final Items items;

    Reader(Items items) {
      this.items = items;
    }

    GroupQuery query(GroupSearch search) {
      if (search.limit < 1 || search.limit > MOST) {
        throw InvalidParameterException.of("limit", "From 1 to " + MOST + ".");
      }
      return new GroupQuery(
          state(search.state),
          Optional.ofNullable(search.language).map(Reader::language),
          Optional.ofNullable(search.since).map(this::since),
          Optional.ofNullable(search.cursor).map(GroupQuery.Place::read),
          search.limit);
    }

    private Instant since(String text) {
      try {
        ZoneId zone = items.museum().map(Museum::timeZone).orElse(ZoneId.of("UTC"));
        return LocalDate.parse(text).atStartOfDay(zone).toInstant();
      } catch (DateTimeException e) {
        throw InvalidParameterException.of("since", "Not a date like 2026-12-24.");
      }
    }

    private static GroupState state(String name) {
      try {
        return GroupState.valueOf(name.toUpperCase(Locale.ROOT));
      } catch (IllegalArgumentException e) {
        throw InvalidParameterException.of("state", "OPEN, DISMISSED or ANSWERED.");
      }
    }

    private static Language language(String tag) {
      return Language.of(tag)
          .orElseThrow(() -> InvalidParameterException.of("language", "Not a served language."));
    }
  }
}
