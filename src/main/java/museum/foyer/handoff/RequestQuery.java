package museum.foyer.handoff;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import museum.foyer.knowledge.contacts.Concern;
import museum.foyer.platform.InvalidParameterException;

/**
 * Which requests are listed: those nobody has answered first, the most overdue of them at the head.
 *
 * @param overdueAt only those that are overdue at this moment
 * @param after the last one of the page before
 * @param limit of a page, from 1
 */
record RequestQuery(
    Set<RequestState> states,
    Optional<Concern> topic,
    Optional<String> owner,
    Optional<Instant> overdueAt,
    Optional<Place> after,
    int limit) {

  /** Where a request stands in the list. */
  record Place(boolean answered, Instant deadline, UUID id) {

    static Place of(Request request) {
      return new Place(request.state() == RequestState.ANSWERED, request.deadline(), request.id());
    }

    /** In a form nobody takes apart. */
    String cursor() {
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(
              (answered + " " + deadline + " " + id).getBytes(StandardCharsets.US_ASCII));
    }

    static Place read(String cursor) {
      try {
        String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII);
        String[] parts = text.split(" ", 3);
        return new Place(
            Boolean.parseBoolean(parts[0]), Instant.parse(parts[1]), UUID.fromString(parts[2]));
      } catch (IllegalArgumentException | DateTimeException | ArrayIndexOutOfBoundsException e) {
        throw InvalidParameterException.of("cursor", "Not a cursor of this list.");
      }
    }
  }
}
