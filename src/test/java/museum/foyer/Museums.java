package museum.foyer;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** The museums tests ask. */
public final class Museums {

  private Museums() {}

  /** The one in the jar. */
  public static final class Sample implements QuarkusTestProfile {}

  /** A real one: public facts as of 10 April 2026. */
  public static final class Orangerie implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("foyer.knowledge.file", "src/test/resources/museums/orangerie.yaml");
    }
  }

  /** An invented one in which everything changes at New Year 2027 and on 1 July 2027. */
  public static final class Changing implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("foyer.knowledge.file", "src/test/resources/museums/changing.yaml");
    }
  }
}
