package museum.foyer.knowledge.items;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import museum.foyer.knowledge.Kind;
import museum.foyer.knowledge.Status;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.OptimisticLock;
import org.hibernate.type.SqlTypes;

@Entity
@Table(name = "item")
@IdClass(ItemEntity.Id.class)
class ItemEntity {

  record Id(Kind kind, String key) implements Serializable {}

  @jakarta.persistence.Id
  @Enumerated(EnumType.STRING)
  Kind kind;

  @jakarta.persistence.Id String key;

  /** An entry that only moved says the same: its version stays, and what is made from it. */
  @OptimisticLock(excluded = true)
  int position;

  @Enumerated(EnumType.STRING)
  Status status;

  @Column(name = "valid_from")
  LocalDate validFrom;

  @Column(name = "valid_until")
  LocalDate validUntil;

  @Column(name = "review_by")
  LocalDate reviewBy;

  @JdbcTypeCode(SqlTypes.JSON)
  String body;

  /** Rises with what visitors read, not with a draft beside it. */
  @Version long version;

  /** Number of the latest revision. */
  @OptimisticLock(excluded = true)
  int revision;

  /** Number of the revision visitors read; null: none. */
  @OptimisticLock(excluded = true)
  @Column(name = "published_revision")
  Integer publishedRevision;

  @OptimisticLock(excluded = true)
  @Column(name = "publish_at")
  Instant publishAt;

  @OptimisticLock(excluded = true)
  @Column(name = "retire_at")
  Instant retireAt;

  @Column(name = "updated_at")
  Instant updatedAt;
}
