package museum.foyer.staff.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

@Entity
@Table(name = "staff_account")
class AccountEntity {

  @Id String name;

  @Column(name = "password_hash")
  String passwordHash;

  @Enumerated(EnumType.STRING)
  Role role;

  boolean active;

  /**
   * Counted by {@link Accounts} under the row's lock, not by Hibernate: nobody has to try again.
   */
  int version;

  @Column(name = "created_at")
  Instant createdAt;

  @Column(name = "updated_at")
  Instant updatedAt;
}
