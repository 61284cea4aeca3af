package museum.foyer.llm;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.HashMap;
import java.util.Map;
import museum.foyer.llm.provider.LlmConfig;

/** The feature's configuration with its real defaults, and what a test wants otherwise. */
public final class LlmTestConfig {

  private LlmTestConfig() {}

  public static LlmConfig at(StubModel stub, String... keysAndValues) {
    Map<String, String> values = pairs(keysAndValues);
    values.put("foyer.llm.base-url", stub.baseUrl());
    return of(values);
  }

  public static LlmConfig with(String... keysAndValues) {
    return of(pairs(keysAndValues));
  }

  private static Map<String, String> pairs(String... keysAndValues) {
    Map<String, String> values = new HashMap<>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      values.put("foyer.llm." + keysAndValues[i], keysAndValues[i + 1]);
    }
    return values;
  }

  private static LlmConfig of(Map<String, String> values) {
    return new SmallRyeConfigBuilder()
        .withMapping(LlmConfig.class)
        .withSources(new PropertiesConfigSource(values, "test", 100))
        .build()
        .getConfigMapping(LlmConfig.class);
  }
}
