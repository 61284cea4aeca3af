package museum.foyer.channels.meta;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the start is refused for. */
class MetaAccountsTest {

  @Test
  void aChannelThatIsOffNeedsNothing() {
    assertThat(new MetaAccounts(config(Map.of())).all()).isEmpty();
  }

  @Test
  void servesTheAccountsOfItsOwnPlatformOnly() {
    // When
    MetaAccounts accounts = new MetaAccounts(config(sound()));

    // Then
    assertThat(accounts.find(Platform.MESSENGER, "1")).isPresent();
    assertThat(accounts.find(Platform.INSTAGRAM, "1")).isEmpty();
    assertThat(accounts.find(Platform.MESSENGER, "3")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "foyer.meta.app-secrets,",
    "foyer.meta.app-secrets,' '",
    "foyer.meta.verify-token,",
    "foyer.meta.verify-token,' '",
    "foyer.meta.own-app-ids,",
    "foyer.meta.remember,47h"
  })
  void aChannelThatIsOnIsRefusedAndTheMessageNamesTheProperty(String property, String value) {
    // Given
    Map<String, String> properties = sound();
    if (value == null) {
      properties.remove(property);
    } else {
      properties.put(property, value);
    }
    MetaConfig config = config(properties);

    // When // Then
    assertThatThrownBy(() -> new MetaAccounts(config))
        .isInstanceOf(InvalidMetaConfigException.class)
        .hasMessageContaining(property)
        .hasMessageNotContaining("secret-4d1c");
  }

  @Test
  void aChannelWithoutAnAccountIsRefused() {
    // Given
    Map<String, String> properties = sound();
    properties.keySet().removeIf(name -> name.contains("accounts"));
    MetaConfig config = config(properties);

    // When // Then
    assertThatThrownBy(() -> new MetaAccounts(config)).hasMessageContaining("foyer.meta.accounts");
  }

  private static Map<String, String> sound() {
    return new HashMap<>(
        Map.of(
            "foyer.meta.enabled", "true",
            "foyer.meta.app-secrets", "secret-4d1c",
            "foyer.meta.verify-token", "token",
            "foyer.meta.own-app-ids", "5",
            "foyer.meta.accounts[0].id", "1",
            "foyer.meta.accounts[0].platform", "messenger"));
  }

  private static MetaConfig config(Map<String, String> properties) {
    return new SmallRyeConfigBuilder()
        .addDiscoveredConverters()
        .withSources(new PropertiesConfigSource(properties, "test", 1))
        .withMapping(MetaConfig.class)
        .build()
        .getConfigMapping(MetaConfig.class);
  }
}
