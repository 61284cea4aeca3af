package museum.foyer;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.stream.Stream;
import museum.foyer.platform.PostgresResource;
import museum.foyer.retrieval.Searchable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Answers without a model, exact to the day and the price. */
@QuarkusTest
@QuarkusTestResource(value = PostgresResource.class, restrictToAnnotatedClass = true)
@TestProfile(Museums.Sample.class)
@Tag("database")
class SampleDialoguesTest {

  @Inject Searchable searchable;

  @BeforeEach
  void everythingIsEmbedded() {
    searchable.await();
  }

  @ParameterizedTest
  @MethodSource
  void answers(Dialogue dialogue) {
    dialogue.holds();
  }

  static Stream<Dialogue> answers() throws IOException {
    return Dialogue.read("sample.yaml");
  }
}
