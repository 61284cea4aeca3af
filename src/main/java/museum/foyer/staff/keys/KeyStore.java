package museum.foyer.staff.keys;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

@ApplicationScoped
class KeyStore implements PanacheRepositoryBase<KeyEntity, String> {

  /** Far more than anybody looks after. */
  private static final int MOST = 500;

  List<KeyEntity> all() {
    return find("order by createdAt desc, id").page(0, MOST).list();
  }

  boolean has(String name) {
    return count("name", name) > 0;
  }
}
