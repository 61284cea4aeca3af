package museum.foyer.answering;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import museum.foyer.Museums;
import museum.foyer.platform.PostgresResource;
import museum.foyer.retrieval.Passage;
import museum.foyer.retrieval.Passages;
import museum.foyer.retrieval.Search;
import museum.foyer.retrieval.Searchable;
import museum.foyer.understanding.Reader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a model may say on the sample museum's evidence, and what it may not. */
@QuarkusTest
@QuarkusTestResource(value = PostgresResource.class, restrictToAnnotatedClass = true)
@TestProfile(Museums.Sample.class)
@Tag("database")
class GroundingTest {

  private static final ZonedDateTime NOW =
      ZonedDateTime.of(2026, 11, 24, 10, 0, 0, 0, ZoneId.of("Europe/Paris"));

  /** Of natural right sentences; the others cost only elegance. */
  private static final double RIGHT_ONES_THAT_PASS = 0.9;

  @Inject Desks desks;
  @Inject Reader reader;
  @Inject Passages passages;
  @Inject Searchable searchable;

  /** Sentences said in answer to one question. */
  record Sayings(String question, List<String> wrong, List<String> right) {}

  record Saying(String question, String sentence) {}

  @BeforeEach
  void everythingIsEmbedded() {
    searchable.await();
  }

  @ParameterizedTest
  @MethodSource
  void withholds(Saying wrong) {
    assertThat(doubt(wrong)).isPresent();
  }

  @Test
  void letsNearlyAllRightSentencesPass() throws IOException {
    // Given
    List<Saying> all =
        sayings().flatMap(s -> s.right().stream().map(r -> new Saying(s.question(), r))).toList();

    // When
    List<String> withheld = new ArrayList<>();
    for (Saying right : all) {
      doubt(right).ifPresent(doubt -> withheld.add(doubt + ": " + right.sentence()));
    }

    // Then
    assertThat(withheld)
        .as("%s of %s right sentences withheld", withheld.size(), all.size())
        .hasSizeLessThanOrEqualTo((int) (all.size() * (1 - RIGHT_ONES_THAT_PASS)));
  }

  private Optional<Doubt> doubt(Saying saying) {
    Desk desk =
        desks.open(new Question(saying.question(), Optional.empty(), Optional.empty(), NOW));
    List<Passage> found =
        passages.find(
            new Search(
                List.of(new Search.Query(saying.question(), desk.language())),
                desk.language(),
                desk.visitDate(),
                5));
    Names names = desks.names(desk);
    EvidenceFolder folder = new EvidenceFolder(desk, reader, names);
    Evidence evidence = folder.of(desks.facts(desk), found);
    SentenceReader sentences = new SentenceReader(names, folder.keywords(evidence));
    return new Grounding(evidence, sentences, reader, desk).doubt(saying.sentence());
  }

  static Stream<Saying> withholds() throws IOException {
    return sayings().flatMap(s -> s.wrong().stream().map(w -> new Saying(s.question(), w)));
  }

  private static Stream<Sayings> sayings() throws IOException {
    return new YAMLMapper()
            .readValue(
                Path.of("src/test/resources/fact-lock/sample.yaml").toFile(),
                new TypeReference<List<Sayings>>() {})
            .stream();
  }
}
