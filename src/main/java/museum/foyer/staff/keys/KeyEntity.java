package museum.foyer.staff.keys;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import museum.foyer.staff.access.Role;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

@Entity
@Table(name = "api_key")
class KeyEntity {

  @Id String id;

  String name;

  byte[] hash;

  @Enumerated(EnumType.STRING)
  Role role;

  @Column(name = "read_only")
  boolean readOnly;

  @JdbcTypeCode(SqlTypes.ARRAY)
  List<String> collections;

  @Column(name = "created_by")
  String createdBy;

  @Column(name = "created_at")
  Instant createdAt;

  @Column(name = "expires_at")
  Instant expiresAt;

  @Column(name = "revoked_at")
  Instant revokedAt;

  @Column(name = "last_used")
  LocalDate lastUsed;
}
