package museum.foyer.staff.items;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;

/**
 * A page of items.
 *
 * @param nextCursor for the next page; absent on the last one
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record ItemList(List<Listed> items, Optional<String> nextCursor) {

  /**
   * @param collection in which it stands whole
   */
  record Listed(String collection, @com.fasterxml.jackson.annotation.JsonUnwrapped ItemView item) {}
}
