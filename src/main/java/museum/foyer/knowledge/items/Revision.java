package museum.foyer.knowledge.items;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import museum.foyer.knowledge.Status;
import museum.foyer.knowledge.Validity;

/**
 * One state of an item as somebody made it; never changed.
 *
 * @param number from 1, rising by one within the item
 * @param status the item has with it: a draft beside a published item leaves that one published
 * @param body in the shape of the knowledge file, without status and validity
 */
public record Revision(
    int number, Act act, Status status, Validity validity, JsonNode body, Byline by, Instant at) {

  /** What somebody did to an item. */
  public enum Act {
    IMPORTED,
    CREATED,
    EDITED,
    PUBLISHED,
    /** Will be published or retired by itself. */
    SCHEDULED,
    /** Was to be published by itself, and could not be. */
    HELD_BACK,
    RETIRED,
    RESTORED
  }
}
