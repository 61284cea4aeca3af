package museum.foyer.answering;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.stream.Stream;
import museum.foyer.Museums;
import museum.foyer.answering.lock.Doubt;
import museum.foyer.platform.PostgresResource;
import museum.foyer.retrieval.Searchable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a model may say on a museum that exists's evidence, and what it may not. */
@QuarkusTest
@QuarkusTestResource(value = PostgresResource.class, restrictToAnnotatedClass = true)
@TestProfile(Museums.Orangerie.class)
@Tag("database")
class OrangerieGroundingTest {

  private static final ZonedDateTime NOW =
      ZonedDateTime.of(2026, 4, 10, 10, 0, 0, 0, ZoneId.of("Europe/Paris"));

  private static final String[] FILES = {"orangerie.yaml"};

  @Inject Sayings sayings;
  @Inject Searchable searchable;

  @BeforeEach
  void everythingIsEmbedded() {
    searchable.await();
  }

  @ParameterizedTest
  @MethodSource
  void withholds(Sayings.Saying wrong) {
    // When
    Optional<Doubt> doubt = sayings.doubt(wrong, NOW);

    // Then
    assertThat(doubt).isPresent();
  }

  @Test
  void letsNearlyAllRightSentencesPass() {
    sayings.passAtLeast(0.95, Sayings.right(FILES), NOW);
  }

  static Stream<Sayings.Saying> withholds() {
    return Sayings.wrong(FILES);
  }
}
