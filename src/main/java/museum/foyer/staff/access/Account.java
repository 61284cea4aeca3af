package museum.foyer.staff.access;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;

/**
 * Somebody who may log in.
 *
 * @param version its entity tag
 */
public record Account(
    String name,
    Role role,
    boolean active,
    Instant createdAt,
    Instant updatedAt,
    @JsonIgnore int version) {

  static Account of(AccountEntity entity) {
    return new Account(
        entity.name,
        entity.role,
        entity.active,
        entity.createdAt,
        entity.updatedAt,
        entity.version);
  }
}
