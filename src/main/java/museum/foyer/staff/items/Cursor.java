package museum.foyer.staff.items;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import museum.foyer.knowledge.Kind;
import museum.foyer.knowledge.items.ItemQuery;
import museum.foyer.platform.InvalidParameterException;

/** Where a page goes on, in a form nobody takes apart. */
final class Cursor {

  private Cursor() {}

  static String of(ItemQuery.Place place) {
    String text = place.position() + " " + place.kind() + " " + place.key();
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  static Optional<ItemQuery.Place> read(String cursor) {
    if (cursor == null) {
      return Optional.empty();
    }
    try {
      String[] parts =
          new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split(" ", 3);
      return Optional.of(
          new ItemQuery.Place(Kind.valueOf(parts[1]), Integer.parseInt(parts[0]), parts[2]));
    } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
      throw InvalidParameterException.of("cursor", "Not a cursor of this list.");
    }
  }
}
