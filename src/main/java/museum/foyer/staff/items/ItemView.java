package museum.foyer.staff.items;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import museum.foyer.knowledge.Status;
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
    @Schema(implementation = Object.class) JsonNode content) {}
