package museum.foyer.channels.meta;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.List;
import java.util.Map;
import museum.foyer.platform.PostgresResource;

/** The channel is on, with one account on each platform and the accounts of {@link Deliveries}. */
public final class MetaOn implements QuarkusTestProfile {

  @Override
  public Map<String, String> getConfigOverrides() {
    return Map.ofEntries(
        Map.entry("foyer.meta.enabled", "true"),
        Map.entry("foyer.meta.app-secrets", Deliveries.FACEBOOK + "," + Deliveries.INSTAGRAM),
        Map.entry("foyer.meta.verify-token", Deliveries.VERIFY_TOKEN),
        Map.entry("foyer.meta.own-app-ids", "555000111222333"),
        Map.entry("foyer.meta.accounts[0].id", Deliveries.PAGE),
        Map.entry("foyer.meta.accounts[0].platform", "messenger"),
        Map.entry("foyer.meta.accounts[1].id", Deliveries.PROFILE),
        Map.entry("foyer.meta.accounts[1].platform", "instagram"),
        // nothing is sent: nobody listens there
        Map.entry("foyer.meta.graph.facebook", "http://127.0.0.1:1"),
        Map.entry("foyer.meta.graph.instagram", "http://127.0.0.1:1"),
        // most tests send what was recorded once
        Map.entry("foyer.meta.stale-after", "36500d"),
        Map.entry("foyer.meta.person-attends", "36500d"));
  }

  @Override
  public List<TestResourceEntry> testResources() {
    return List.of(new TestResourceEntry(PostgresResource.class));
  }
}
