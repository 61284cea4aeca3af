package museum.foyer.knowledge.items;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import museum.foyer.knowledge.Kind;
import museum.foyer.knowledge.Status;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

@Entity
@Immutable
@Table(name = "revision")
@IdClass(RevisionEntity.Id.class)
class RevisionEntity {

  record Id(Kind kind, String key, int number) implements Serializable {}

  @jakarta.persistence.Id
  @Enumerated(EnumType.STRING)
  Kind kind;

  @jakarta.persistence.Id String key;

  @jakarta.persistence.Id int number;

  @Enumerated(EnumType.STRING)
  Revision.Act act;

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

  String author;

  String reason;

  Instant at;
}
