package museum.foyer.staff.access;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class AccountStore implements PanacheRepositoryBase<AccountEntity, String> {

  /** A museum has a handful; this many are shown. */
  private static final int MOST = 500;

  List<AccountEntity> all() {
    return find("order by name").page(0, MOST).list();
  }

  /** For a login, which runs outside any transaction. */
  @Transactional
  Optional<AccountEntity> named(String name) {
    return findByIdOptional(name);
  }

  /** Until the transaction ends nobody else changes who may change accounts. */
  List<AccountEntity> lockedAdmins() {
    return find("role = ?1 and active order by name", Role.ADMIN)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .list();
  }

  Optional<AccountEntity> locked(String name) {
    return findByIdOptional(name, LockModeType.PESSIMISTIC_WRITE);
  }

  /** False if there is an account of this name. */
  boolean add(AccountEntity account) {
    return getEntityManager()
            .createNativeQuery(
                """
                insert into staff_account
                  (name, password_hash, role, active, version, created_at, updated_at)
                values (:name, :hash, :role, :active, 1, :at, :at) on conflict do nothing
                """)
            .setParameter("name", account.name)
            .setParameter("hash", account.passwordHash)
            .setParameter("role", account.role.name())
            .setParameter("active", account.active)
            .setParameter("at", account.createdAt)
            .executeUpdate()
        == 1;
  }
}
