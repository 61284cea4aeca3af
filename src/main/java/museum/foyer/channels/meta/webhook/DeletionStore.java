package museum.foyer.channels.meta.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Timestamp;
import java.time.Instant;
import museum.foyer.platform.sql.Rows;

/** Which erasures were asked for, by a code that tells nothing of whom. */
@ApplicationScoped
class DeletionStore {

  private final Rows rows;

  DeletionStore(Rows rows) {
    this.rows = rows;
  }

  void add(String code, Instant at) {
    rows.update("insert into meta_deletion (code, at) values (?, ?)", code, Timestamp.from(at));
  }

  boolean contains(String code) {
    return !rows.list("select 1 from meta_deletion where code = ?", row -> true, code).isEmpty();
  }

  void forget(Instant before) {
    rows.update("delete from meta_deletion where at < ?", Timestamp.from(before));
  }
}
