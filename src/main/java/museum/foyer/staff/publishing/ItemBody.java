package museum.foyer.staff.publishing;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Optional;
import museum.foyer.knowledge.Status;
import museum.foyer.knowledge.items.WorkingCopy;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An item as staff write it. What only Foyer says of an item may stand in it and is not read, so
 * that what was got can be put back.
 *
 * @param key needed to create one
 * @param content as in the knowledge file
 * @param status left out: as it is, or a draft if the author may not publish
 * @param publishAt a draft is published by itself then, UTC
 * @param retireAt it is retired by itself then, UTC
 * @param reason why, for the colleagues
 * @param override why it is published although something speaks against it
 */
@JsonIgnoreProperties({"revision", "publishedRevision", "updatedAt", "updatedBy"})
@Schema(name = "ItemChange")
public record ItemBody(
    Optional<String> key,
    @Schema(implementation = Object.class) JsonNode content,
    Optional<Status> status,
    Optional<Instant> publishAt,
    Optional<Instant> retireAt,
    Optional<String> reason,
    Optional<String> override) {

  static ItemBody of(Status status, JsonNode content, WorkingCopy.Schedule schedule) {
    return new ItemBody(
        Optional.empty(),
        content,
        Optional.of(status),
        schedule.publishAt(),
        schedule.retireAt(),
        Optional.empty(),
        Optional.empty());
  }

  /** The same, of the item with this key. */
  public ItemBody withKey(String other) {
    return new ItemBody(Optional.of(other), content, status, publishAt, retireAt, reason, override);
  }
}
