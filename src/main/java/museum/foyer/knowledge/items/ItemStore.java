package museum.foyer.knowledge.items;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import museum.foyer.knowledge.Kind;
import museum.foyer.knowledge.Status;

@ApplicationScoped
class ItemStore implements PanacheRepositoryBase<ItemEntity, ItemEntity.Id> {

  List<ItemEntity> published(Kind kind) {
    return list("kind = ?1 and status = ?2 order by position, key", kind, Status.PUBLISHED);
  }

  /** Asked for by any thread, also one without a request. */
  @Transactional
  long edition() {
    return number("select number from edition");
  }

  long nextEdition(String digest) {
    return ((Number)
            getEntityManager()
                .createNativeQuery(
                    "update edition set number = number + 1, digest = :digest returning number")
                .setParameter("digest", digest)
                .getSingleResult())
        .longValue();
  }

  /** Also makes concurrent imports wait for each other until the transaction ends. */
  Optional<String> lockedDigest() {
    return Optional.ofNullable(
        (String)
            getEntityManager()
                .createNativeQuery("select digest from edition for update")
                .getSingleResult());
  }

  private long number(String sql) {
    return ((Number) getEntityManager().createNativeQuery(sql).getSingleResult()).longValue();
  }
}
