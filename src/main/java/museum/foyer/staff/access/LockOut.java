package museum.foyer.staff.access;

import jakarta.enterprise.context.ApplicationScoped;
import museum.foyer.platform.Allowance;

/**
 * Stops the guessing of passwords, by account and by address. An attempt is taken before the
 * password is looked at and given back if it was right: a thousand guesses at once are no more than
 * ten one by one. Whoever is logged in already stays so: see {@link PasswordCheck}.
 */
@ApplicationScoped
public class LockOut {

  private final Allowance accounts;
  private final Allowance addresses;

  LockOut(StaffConfig config) {
    StaffConfig.Lockout lockout = config.lockout();
    accounts = Allowance.of(lockout.perAccount(), lockout.another());
    addresses = Allowance.of(lockout.perAddress(), lockout.another());
  }

  /**
   * @throws LockedOutException if there were too many wrong ones before
   */
  void begin(String account, String address) {
    wrong(address);
    accounts
        .take(account)
        .ifPresent(
            wait -> {
              throw LockedOutException.of(wait);
            });
  }

  void succeeded(String account, String address) {
    accounts.giveBack(account);
    addresses.giveBack(address);
  }

  /**
   * For credentials beyond guessing, which are only counted when they are wrong.
   *
   * @throws LockedOutException if there were too many wrong ones before
   */
  public void wrong(String address) {
    addresses
        .take(address)
        .ifPresent(
            wait -> {
              throw LockedOutException.of(wait);
            });
  }
}
