package museum.foyer.staff.contradictions;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import museum.foyer.knowledge.Kind;
import museum.foyer.knowledge.Language;
import museum.foyer.knowledge.exhibitions.Exhibition;
import museum.foyer.knowledge.hours.Venue;
import museum.foyer.knowledge.prices.FreeDay;
import museum.foyer.knowledge.prices.TicketPrice;
import museum.foyer.understanding.Reader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is found of answers that say otherwise than the museum, and what is not. */
class ContradictionsTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

  private static final Reader READER = new Reader();

  private static final Limits LIMITS = new Limits();

  private static final Path TABLES = Path.of("src/test/resources/contradictions");

  private final Map<String, MuseumFile> files = new HashMap<>();

  record Answer(String museum, Language language, String question, String answer, String against) {

    Wording wording() {
      return new Wording(
          Kind.FAQ,
          "seeded",
          language,
          "/translations/" + language.tag() + "/answer",
          List.of(question),
          answer);
    }
  }

  @Test
  void findsNearlyAllThatSayOtherwise() {
    // Given
    List<Answer> seeded = table("against-facts.yaml");

    // When
    List<Answer> missed =
        seeded.stream()
            .filter(
                answer ->
                    found(answer).stream()
                        .noneMatch(finding -> finding.place().startsWith(answer.against())))
            .toList();

    // Then
    assertThat(seeded).hasSizeGreaterThanOrEqualTo(60);
    assertThat((double) (seeded.size() - missed.size()) / seeded.size())
        .describedAs("recall; missed %s", missed)
        .isGreaterThanOrEqualTo(0.95);
  }

  @Test
  void objectsToNoneThatSayTheSame() {
    // When
    Stream<Finding> found =
        table("agrees-with-facts.yaml").stream().flatMap(answer -> found(answer).stream());

    // Then
    assertThat(found).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"sample", "orangerie", "citadel", "harbour", "observatory", "paper-mill"})
  void objectsToNothingInAMuseumThatAgreesWithItself(String museum) {
    // Given
    MuseumFile file = file(museum);
    Contradictions contradictions = contradictions(file);
    List<Wording> all = wordings(file);

    // When
    Stream<Finding> found =
        all.stream()
            .flatMap(
                wording ->
                    Stream.concat(
                        contradictions.withFacts(wording).stream(),
                        all.stream()
                            .filter(other -> other.language() == wording.language())
                            .flatMap(other -> contradictions.withEntry(wording, other).stream())));

    // Then
    assertThat(found).isEmpty();
  }

  private List<Finding> found(Answer answer) {
    MuseumFile file = file(answer.museum());
    Contradictions contradictions = contradictions(file);
    return Stream.concat(
            contradictions.withFacts(answer.wording()).stream(),
            wordings(file).stream()
                .filter(other -> other.language() == answer.language())
                .flatMap(other -> contradictions.withEntry(answer.wording(), other).stream()))
        .toList();
  }

  private static List<Wording> wordings(MuseumFile file) {
    return file.items().stream()
        .filter(item -> ContradictionCheck.READ.contains(item.kind()))
        .flatMap(item -> Wordings.of(item).stream())
        .flatMap(translations -> translations.values().stream())
        .toList();
  }

  private static Contradictions contradictions(MuseumFile file) {
    return new Contradictions(
        new Known(
            file.museum(),
            file.all(Kind.VENUE, Venue.class),
            file.all(Kind.TICKET, TicketPrice.class),
            file.all(Kind.FREE_DAY, FreeDay.class),
            file.all(Kind.EXHIBITION, Exhibition.class)),
        READER,
        TODAY,
        LIMITS);
  }

  private MuseumFile file(String museum) {
    return files.computeIfAbsent(museum, MuseumFile::of);
  }

  private static List<Answer> table(String name) {
    try {
      return YAMLMapper.builder()
          .findAndAddModules()
          .build()
          .readValue(TABLES.resolve(name).toFile(), new TypeReference<>() {});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
