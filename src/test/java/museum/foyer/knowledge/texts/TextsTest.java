package museum.foyer.knowledge.texts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import museum.foyer.knowledge.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Foyer's own sentences are whole in every language, or it does not start. */
class TextsTest {

  private static final Pattern SAID = Pattern.compile("say\\(\\s*\"([a-z][\\w.]*\\w)\"");

  @Test
  void theShippedTextsAreComplete() {
    assertThatCode(() -> with(Language.EN, UnaryOperator.identity())).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @EnumSource(
      value = Language.class,
      names = {"EN"},
      mode = EnumSource.Mode.EXCLUDE)
  void aMissingPlaceholderIsToldInEveryLanguage(Language language) {
    assertThatThrownBy(() -> with(language, text -> text.replace("{dates}", "")))
        .isInstanceOf(InvalidTextsException.class)
        .hasMessageContaining(
            TextFile.name(language) + ": 'exhibitions.item' placeholder {dates} is missing");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          {contact} | {contakt}  | texts/de.yaml: 'contact' placeholder {contakt} is unknown in texts/en.yaml
          {contact} | {contakt}  | texts/de.yaml: 'contact' placeholder {contact} is missing
          {contact} | '{contact} | texts/de.yaml: 'contact' placeholder {contact} is missing
          {contact} | {contact   | texts/de.yaml: 'contact' is no text with {placeholders}
          unknown:  | unbekannt: | texts/de.yaml: 'unknown' is missing
          unknown:  | unbekannt: | texts/de.yaml: 'unbekannt' is not a key of texts/en.yaml
          """)
  void whatIsWrongIsToldWithFileKeyAndPlaceholder(String right, String wrong, String told) {
    assertThatThrownBy(() -> with(Language.DE, text -> text.replace(right, wrong)))
        .isInstanceOf(InvalidTextsException.class)
        .hasMessageContaining(told);
  }

  @Test
  void aKeyWrittenTwiceStopsTheStart() {
    assertThatThrownBy(() -> with(Language.IT, text -> text + "\nunknown: \"Non lo so.\"\n"))
        .hasMessageContaining("texts/it.yaml")
        .hasMessageContaining("unknown");
  }

  @Test
  void everyKeyTheProgramSaysIsThere() throws IOException {
    // Given
    Set<String> keys =
        Files.readString(Path.of("src/main/resources/texts/en.yaml"))
            .lines()
            .filter(line -> line.matches("[a-z].*"))
            .map(line -> line.substring(0, line.indexOf(':')))
            .collect(Collectors.toSet());

    // When
    Set<String> said = new TreeSet<>();
    try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
      for (Path file : sources.filter(path -> path.toString().endsWith(".java")).toList()) {
        SAID.matcher(Files.readString(file))
            .results()
            .map((MatchResult match) -> match.group(1))
            .forEach(said::add);
      }
    }

    // Then
    assertThat(said).isNotEmpty();
    assertThat(keys).containsAll(said);
  }

  @Test
  void argumentsAreSetAsTheyAre() {
    assertThat(
            with(Language.EN, UnaryOperator.identity())
                .say(
                    "exhibitions.item",
                    Language.EN,
                    Map.of("title", "It's {not} a placeholder", "dates", "until 3 May")))
        .isEqualTo("It's {not} a placeholder (until 3 May)");
  }

  private static Texts with(Language broken, UnaryOperator<String> change) {
    return new Texts(
        language -> {
          String text = shipped(language);
          return stream(language == broken ? change.apply(text) : text);
        },
        () -> StaffTexts.NONE);
  }

  private static String shipped(Language language) {
    try (InputStream in = Texts.class.getResourceAsStream("/" + TextFile.name(language))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }
}
