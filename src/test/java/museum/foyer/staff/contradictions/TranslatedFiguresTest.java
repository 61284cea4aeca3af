package museum.foyer.staff.contradictions;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import museum.foyer.knowledge.Kind;
import museum.foyer.knowledge.Language;
import museum.foyer.understanding.Reader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which translations of one text say another figure. */
class TranslatedFiguresTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

  private static final Reader READER = new Reader();

  private final TranslatedFigures figures = new TranslatedFigures(READER, TODAY);

  record Case(Map<Language, String> texts, Optional<Language> odd) {}

  @ParameterizedTest
  @MethodSource
  void findsTheTranslationThatSaysAnother(Case one) {
    // When
    List<TranslatedFigures.Difference> found =
        figures.of(wordings(one.texts()), one.texts().keySet().iterator().next());

    // Then
    assertThat(found)
        .extracting(difference -> difference.odd().language())
        .isEqualTo(one.odd().stream().toList());
  }

  @ParameterizedTest
  @ValueSource(strings = {"sample", "orangerie", "citadel", "harbour", "observatory", "paper-mill"})
  void findsNothingInMuseumsThatSayTheSame(String museum) {
    // Given
    MuseumFile file = MuseumFile.of(museum);

    // When
    Stream<String> found =
        file.items().stream()
            .flatMap(item -> Wordings.of(item).stream())
            .flatMap(translations -> figures.of(translations, Language.FR).stream())
            .map(d -> d.odd().key() + d.odd().pointer() + ": " + d.says() + " / " + d.otherSays());

    // Then
    assertThat(found).isEmpty();
  }

  @ParameterizedTest
  @MethodSource
  void findsTheTranslationThatLeavesAFigureOut(Case one) {
    // When
    List<LeftOut.Omission> found = figures.leftOut(wordings(one.texts()));

    // Then
    assertThat(found).extracting(LeftOut.Omission::odd).isEqualTo(one.odd().stream().toList());
  }

  @ParameterizedTest
  @MethodSource("findsTheTranslationThatSaysAnother")
  void whatSaysAnotherLeavesNothingOut(Case one) {
    assertThat(figures.leftOut(wordings(one.texts()))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"sample", "orangerie", "citadel", "harbour", "observatory", "paper-mill"})
  void findsNothingLeftOutInMuseumsThatSayTheSame(String museum) {
    // Given
    MuseumFile file = MuseumFile.of(museum);

    // When
    Stream<String> found =
        file.items().stream()
            .filter(item -> ContradictionCheck.READ.contains(item.kind()))
            .flatMap(
                item ->
                    Wordings.of(item).stream()
                        .flatMap(texts -> figures.leftOut(texts).stream())
                        .map(omission -> item.kind() + "/" + item.key() + ": " + omission));

    // Then
    assertThat(found).isEmpty();
  }

  static List<Case> findsTheTranslationThatSaysAnother() throws IOException {
    return table("translations.yaml");
  }

  static List<Case> findsTheTranslationThatLeavesAFigureOut() throws IOException {
    return table("left-out.yaml");
  }

  private static List<Case> table(String name) throws IOException {
    return YAMLMapper.builder()
        .findAndAddModules()
        .build()
        .readValue(
            Path.of("src/test/resources/contradictions", name).toFile(), new TypeReference<>() {});
  }

  private static Map<Language, Wording> wordings(Map<Language, String> texts) {
    Map<Language, Wording> wordings = new EnumMap<>(Language.class);
    texts.forEach(
        (language, text) ->
            wordings.put(
                language,
                new Wording(
                    Kind.FAQ,
                    "one",
                    language,
                    "/translations/" + language.tag() + "/answer",
                    List.of(),
                    text)));
    return wordings;
  }
}
