package museum.foyer.llm;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** A provider on this machine that tests tell what to say. */
public final class StubModelResource implements QuarkusTestResourceLifecycleManager {

  private StubModel model;

  @Override
  public Map<String, String> start() {
    model = StubModel.start();
    return Map.of(
        "foyer.llm.base-url", model.baseUrl(),
        "foyer.llm.first-token-timeout", "2s",
        "foyer.llm.idle-timeout", "2s");
  }

  @Override
  public void inject(TestInjector injector) {
    injector.injectIntoFields(model, new TestInjector.MatchesType(StubModel.class));
  }

  @Override
  public void stop() {
    model.close();
  }
}
