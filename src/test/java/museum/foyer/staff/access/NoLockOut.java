package museum.foyer.staff.access;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** For tests that show more wrong credentials than a person could mistype. */
public final class NoLockOut implements QuarkusTestProfile {

  @Override
  public Map<String, String> getConfigOverrides() {
    return Map.of(
        "foyer.staff.lockout.per-address", "1000000",
        "foyer.staff.lockout.per-account", "1000000");
  }
}
