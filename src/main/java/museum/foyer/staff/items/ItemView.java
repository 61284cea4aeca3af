package museum.foyer.staff.items;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import museum.foyer.knowledge.Status;
import museum.foyer.knowledge.items.Revision;
import museum.foyer.knowledge.items.WorkingCopy;
import museum.foyer.staff.publishing.Collection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An item as staff read it.
 *
 * @param status of what was last made of it; a draft beside a published item leaves that one
 *     published
 * @param revision rises by one with every change; the ETag
 * @param publishedRevision what visitors read; absent if they read none
 * @param publishAt when it is published by itself, UTC
 * @param retireAt when it is retired by itself, UTC
 * @param updatedBy name of an account or key
 * @param content as in the knowledge file
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
@Schema(name = "Item")
record ItemView(
    String key,
    Status status,
    int revision,
    OptionalInt publishedRevision,
    Optional<Instant> publishAt,
    Optional<Instant> retireAt,
    Instant updatedAt,
    String updatedBy,
    Optional<String> reason,
    @Schema(implementation = Object.class) JsonNode content) {

  /** An item as it is seen in this collection. */
  static ItemView of(Collection collection, WorkingCopy item, JsonNode content) {
    Revision latest = item.latest();
    return new ItemView(
        item.key(),
        latest.status(),
        latest.number(),
        item.published(),
        item.schedule().publishAt(),
        item.schedule().retireAt(),
        latest.at(),
        latest.by().author(),
        latest.by().reason(),
        collection.isView() ? ((ObjectNode) content).retain(collection.part()) : content);
  }
}
