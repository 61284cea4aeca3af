package museum.foyer.staff.publishing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import museum.foyer.knowledge.Language;

/**
 * Days on which a venue is closed, whatever its calendar says of them now.
 *
 * @param from first day, in the museum's calendar
 * @param until last day, this one included
 * @param reason as it is told to visitors
 */
public record UrgentClosure(LocalDate from, LocalDate until, Optional<Reason> reason) {

  /** Why, in one language. */
  public record Reason(Language language, String text) {}

  /** Dated days of an exception; what is yearly or counted from a holiday gives way to a date. */
  private record Days(LocalDate first, LocalDate last) {

    static Optional<Days> of(JsonNode exception) {
      try {
        String first = exception.path("on").asText(exception.path("from").asText());
        String last = exception.path("on").asText(exception.path("until").asText());
        return Optional.of(new Days(LocalDate.parse(first), LocalDate.parse(last)));
      } catch (DateTimeException e) {
        return Optional.empty();
      }
    }

    long length() {
      return last.toEpochDay() - first.toEpochDay();
    }
  }

  /**
   * Lays the closure over the exceptions of a venue. Among dated ones the shorter wins, so those
   * that are not longer give way: those within the closure go, those that reach beyond it keep the
   * days beyond.
   *
   * @param venue as in the knowledge file; is changed
   */
  void layOver(ObjectNode venue) {
    ObjectNode hours = venue.withObjectProperty("hours");
    ArrayNode before = hours.withArrayProperty("exceptions").deepCopy();
    ArrayNode after = hours.putArray("exceptions");
    after.add(exception(venue));
    before.forEach(exception -> keepBeyond(exception, after));
  }

  private void keepBeyond(JsonNode exception, ArrayNode kept) {
    Optional<Days> dated = Days.of(exception);
    if (dated.isEmpty()
        || dated.get().length() > until.toEpochDay() - from.toEpochDay()
        || dated.get().last().isBefore(from)
        || dated.get().first().isAfter(until)) {
      kept.add(exception);
      return;
    }
    Days days = dated.get();
    if (days.first().isBefore(from)) {
      kept.add(on(exception, days.first(), from.minusDays(1)));
    }
    if (days.last().isAfter(until)) {
      kept.add(on(exception, until.plusDays(1), days.last()));
    }
  }

  private ObjectNode exception(ObjectNode venue) {
    ObjectNode closed = on(venue.objectNode(), from, until);
    closed.putArray("hours");
    reason.ifPresent(why -> closed.putObject("reason").put(why.language().tag(), why.text()));
    return closed;
  }

  private static ObjectNode on(JsonNode exception, LocalDate first, LocalDate last) {
    ObjectNode moved = exception.deepCopy();
    moved.remove(java.util.List.of("on", "from", "until"));
    if (first.equals(last)) {
      return moved.put("on", first.toString());
    }
    return moved.put("from", first.toString()).put("until", last.toString());
  }
}
