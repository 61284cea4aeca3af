package museum.foyer.staff.keys;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.inject.spi.CDI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import museum.foyer.staff.access.Role;

/** API keys of every kind, within a {@code @QuarkusTest}. */
public final class TestKeys {

  private TestKeys() {}

  /** As it is sent. */
  public static String valid(String role) {
    return make(role, false, List.of()).text().text();
  }

  public static String readOnly(String role) {
    return make(role, true, List.of()).text().text();
  }

  public static String only(String role, String... collections) {
    return make(role, false, List.of(collections)).text().text();
  }

  public static String expired(String role) {
    ApiKeys.Made made = make(role, false, List.of());
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              KeyEntity key = CDI.current().select(KeyStore.class).get().findById(made.key().id());
              key.expiresAt = key.createdAt;
            });
    return made.text().text();
  }

  public static String revoked(String role) {
    ApiKeys.Made made = make(role, false, List.of());
    CDI.current().select(ApiKeys.class).get().revoke(made.key().id());
    return made.text().text();
  }

  private static ApiKeys.Made make(String role, boolean readOnly, List<String> collections) {
    return CDI.current()
        .select(ApiKeys.class)
        .get()
        .make(
            new ApiKeys.Wanted(
                "test-" + UUID.randomUUID().toString().substring(0, 8),
                Role.valueOf(role.toUpperCase(Locale.ROOT)),
                readOnly,
                collections,
                Instant.now(java.time.Clock.systemUTC()).plus(Duration.ofDays(1))),
            "test");
  }
}
