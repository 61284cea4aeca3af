package museum.foyer.insights;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import museum.foyer.knowledge.Language;
import museum.foyer.platform.InvalidParameterException;

/**
 * Which groups are listed, the most asked first.
 *
 * @param since asked at least once since then
 * @param after the last one of the page before
 * @param limit of a page, from 1
 */
record GroupQuery(
    GroupState state,
    Optional<Language> language,
    Optional<Instant> since,
    Optional<Place> after,
    int limit) {

  /** Where a group stands in the list. */
  record Place(long count, long id) {

    static Place of(QuestionGroup group) {
      return new Place(group.count(), group.id());
    }

    /** In a form nobody takes apart. */
    String cursor() {
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString((count + " " + id).getBytes(StandardCharsets.US_ASCII));
    }

    static Place read(String cursor) {
      try {
        String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII);
        String[] parts = text.split(" ", 2);
        return new Place(Long.parseLong(parts[0]), Long.parseLong(parts[1]));
      } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
        throw InvalidParameterException.of("cursor", "Not a cursor of this list.");
      }
    }
  }
}
