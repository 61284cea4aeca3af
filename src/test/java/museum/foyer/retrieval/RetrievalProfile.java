package museum.foyer.retrieval;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.List;
import java.util.Map;
import java.util.Set;
import museum.foyer.platform.PostgresResource;

/** Nothing happens by itself: tests say when vectors are made. */
public class RetrievalProfile implements QuarkusTestProfile {

  @Override
  public Map<String, String> getConfigOverrides() {
    return Map.of("quarkus.scheduler.enabled", "false");
  }

  @Override
  public Set<Class<?>> getEnabledAlternatives() {
    return Set.of(WordEmbedders.class);
  }

  @Override
  public List<TestResourceEntry> testResources() {
    return List.of(new TestResourceEntry(PostgresResource.class));
  }
}
