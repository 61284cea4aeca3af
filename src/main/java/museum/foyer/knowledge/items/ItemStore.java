package museum.foyer.knowledge.items;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import museum.foyer.knowledge.Kind;
import museum.foyer.knowledge.Status;
import museum.foyer.platform.sql.Sql;

@ApplicationScoped
class ItemStore implements PanacheRepositoryBase<ItemEntity, ItemEntity.Id> {

  private static final String PAGE = Sql.read("item_page");

  List<ItemEntity> published(Kind kind) {
    return list("kind = ?1 and status = ?2 order by position, key", kind, Status.PUBLISHED);
  }

  /** Asked for by any thread, also one without a request. */
  @Transactional
  long edition() {
    return number("select number from edition");
  }

  long nextEdition() {
    return number("update edition set number = number + 1 returning number");
  }

  /**
   * Makes publications and imports wait for each other until the transaction ends.
   *
   * @return the digest of the file last imported at start
   */
  Optional<String> lockEdition() {
    return Optional.ofNullable(
        (String)
            getEntityManager()
                .createNativeQuery("select start_file from edition for update")
                .getSingleResult());
  }

  void keepStartFile(String digest) {
    getEntityManager()
        .createNativeQuery("update edition set start_file = :digest")
        .setParameter("digest", digest)
        .executeUpdate();
  }

  /** All of them, kept from other writers until the transaction ends. */
  List<ItemEntity> locked() {
    return findAll().withLock(LockModeType.PESSIMISTIC_WRITE).list();
  }

  Optional<ItemEntity> locked(Kind kind, String key) {
    return findByIdOptional(new ItemEntity.Id(kind, key), LockModeType.PESSIMISTIC_WRITE);
  }

  /** One more than a page holds, so that a next page is known. */
  @SuppressWarnings("unchecked") // the query is one for entities
  List<ItemEntity> page(ItemQuery query) {
    return getEntityManager()
        .createNativeQuery(PAGE, ItemEntity.class)
        .setParameter("kinds", query.kinds().stream().map(Kind::name).toArray(String[]::new))
        .setParameter("text", query.text().map(ItemStore::containing).orElse(""))
        .setParameter("status", query.status().map(Status::name).orElse(""))
        .setParameter("dueBy", query.dueBy().map(LocalDate::toString).orElse(""))
        .setParameter("position", query.after().map(ItemQuery.Place::position).orElse(-1))
        .setParameter("kind", query.after().map(place -> place.kind().name()).orElse(""))
        .setParameter("key", query.after().map(ItemQuery.Place::key).orElse(""))
        .setParameter("limit", query.limit() + 1)
        .getResultList();
  }

  List<ItemEntity> scheduled(Instant now, int limit) {
    return find("publishAt <= ?1 or retireAt <= ?1 order by kind, key", now).page(0, limit).list();
  }

  /** Behind all others. */
  int nextPosition() {
    return (int) number("select coalesce(max(position) + 1, 0) from item");
  }

  private static String containing(String text) {
    return "%" + text.replaceAll("([\\\\%_])", "\\\\$1") + "%";
  }

  private long number(String sql) {
    return ((Number) getEntityManager().createNativeQuery(sql).getSingleResult()).longValue();
  }
}
