package museum.foyer.knowledge.items;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import museum.foyer.knowledge.Kind;

@ApplicationScoped
class RevisionStore implements PanacheRepositoryBase<RevisionEntity, RevisionEntity.Id> {

  Optional<RevisionEntity> find(Kind kind, String key, int number) {
    return findByIdOptional(new RevisionEntity.Id(kind, key, number));
  }

  /** What was last made of each of these. */
  List<RevisionEntity> latest(List<ItemEntity> items) {
    return list(
        "from RevisionEntity r where r.kind in ?1 and r.key in ?2 and exists (select 1 from"
            + " ItemEntity i where i.kind = r.kind and i.key = r.key and i.revision = r.number)",
        items.stream().map(item -> item.kind).distinct().toList(),
        items.stream().map(item -> item.key).toList());
  }

  /** Newest first. */
  List<RevisionEntity> of(Kind kind, String key, int before, int limit) {
    return find("kind = ?1 and key = ?2 and number < ?3 order by number desc", kind, key, before)
        .page(0, limit)
        .list();
  }
}
