package museum.foyer.staff.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import museum.foyer.platform.Etag;
import museum.foyer.platform.InvalidParameterException;

/** The people who may log in. There is always one active admin. */
@ApplicationScoped
class Accounts {

  /** No colon: {@code key:…} is how an API key is called. */
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9.-]{1,39}");

  private final AccountStore store;
  private final Clock clock;

  Accounts(AccountStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /** What is to be different; what is left out stays as it is. */
  record Change(Optional<String> password, Optional<Role> role, Optional<Boolean> active) {

    boolean takesAdminAway() {
      return active.filter(stays -> !stays).isPresent()
          || role.filter(other -> other != Role.ADMIN).isPresent();
    }
  }

  @Transactional
  List<Account> all() {
    return store.all().stream().map(Account::of).toList();
  }

  @Transactional
  Account named(String name) {
    return store.named(name).map(Account::of).orElseThrow(AccessException::noAccount);
  }

  /** Made at the first start; nothing happens if there is an account already. */
  @Transactional
  boolean addFirst(String name, String password) {
    return store.count() == 0 && store.add(entity(name, password, Role.ADMIN));
  }

  @Transactional
  Account add(String name, String password, Role role) {
    if (!NAME.matcher(name).matches()) {
      throw InvalidParameterException.of(
          "name", "Must be 2 to 40 of a-z, 0-9, dot and hyphen, the first one a letter.");
    }
    if (!store.add(entity(name, password, role))) {
      throw AccessException.nameTaken();
    }
    return named(name);
  }

  @Transactional
  Account change(String name, Change change, String ifMatch) {
    List<AccountEntity> admins = store.lockedAdmins();
    AccountEntity account = store.locked(name).orElseThrow(AccessException::noAccount);
    Etag.require(ifMatch, account.version);
    if (change.takesAdminAway()) {
      requireAnother(admins, name);
    }
    change.password().ifPresent(text -> account.passwordHash = Password.hash("/password", text));
    change.role().ifPresent(role -> account.role = role);
    change.active().ifPresent(active -> account.active = active);
    return changed(account);
  }

  @Transactional
  Account changeOwnPassword(String name, String current, String password) {
    AccountEntity account = store.locked(name).orElseThrow(AccessException::noAccount);
    if (!Password.matches(current, account.passwordHash)) {
      throw AccessException.wrongPassword();
    }
    account.passwordHash = Password.hash("/password", password);
    return changed(account);
  }

  @Transactional
  void remove(String name, String ifMatch) {
    List<AccountEntity> admins = store.lockedAdmins();
    AccountEntity account = store.locked(name).orElseThrow(AccessException::noAccount);
    Etag.require(ifMatch, account.version);
    requireAnother(admins, name);
    store.delete(account);
  }

  private static void requireAnother(List<AccountEntity> admins, String name) {
    if (admins.size() == 1 && admins.get(0).name.equals(name)) {
      throw AccessException.lastAdmin();
    }
  }

  private Account changed(AccountEntity account) {
    account.version++;
    account.updatedAt = clock.instant();
    return Account.of(account);
  }

  private AccountEntity entity(String name, String password, Role role) {
    AccountEntity account = new AccountEntity();
    account.name = name;
    account.passwordHash = Password.hash("/password", password);
    account.role = role;
    account.active = true;
    account.createdAt = clock.instant();
    return account;
  }
}
