package museum.foyer.staff.keys;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import museum.foyer.staff.access.Role;

/**
 * What is shown of a key: never its secret.
 *
 * @param readOnly it can only read
 * @param collections what it can be used for, such as {@code faq}; empty: everything of its role
 * @param lastUsed the last day (UTC) on which it was used
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record ApiKey(
    String id,
    String name,
    Role role,
    boolean readOnly,
    List<String> collections,
    String createdBy,
    Instant createdAt,
    Instant expiresAt,
    Optional<Instant> revokedAt,
    Optional<LocalDate> lastUsed) {

  static ApiKey of(KeyEntity entity) {
    return new ApiKey(
        entity.id,
        entity.name,
        entity.role,
        entity.readOnly,
        List.copyOf(entity.collections),
        entity.createdBy,
        entity.createdAt,
        entity.expiresAt,
        Optional.ofNullable(entity.revokedAt),
        Optional.ofNullable(entity.lastUsed));
  }

  /** Who is the author of what is done with it. */
  String author() {
    return "key:" + name;
  }

  boolean reaches(String collection) {
    return collections.isEmpty() || collections.contains(collection);
  }
}
