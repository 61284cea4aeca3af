package museum.foyer.knowledge.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import museum.foyer.knowledge.Kind;
import museum.foyer.knowledge.rules.InvalidKnowledgeFileException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The museum's own words are checked before anybody hears them. */
class OwnTextsTest {

  @Test
  void aTextNeedsNotBeInEveryLanguageOfTheMuseum() {
    assertThat(read("{key: a, says: ai-notice, text: {de: Ich bin ein Automat.}}").items())
        .anyMatch(item -> item.kind() == Kind.TEXT && item.key().equals("a"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          {key: a, says: contact, text: {en: Ask us.}}                        | placeholder {contact} is missing
          {key: a, says: unknown, text: {en: 'Ask {contact}.'}}               | placeholder {contact} is unknown
          {key: a, says: unknown, status: draft, text: {en: 'Ask {'}}         | a brace stands here
          {key: a, says: hours.open, text: {en: We are open.}}                | /texts/2/says
          {key: a, says: greeting, audience: child, text: {en: H}, valid: 1}  | valid
          {key: a, says: greeting, text: {fr: Salut}}                         | 'welcome' says greeting
          """)
  void whatCannotBeSaidIsRefused(String text, String told) {
    assertThatExceptionOfType(InvalidKnowledgeFileException.class)
        .isThrownBy(() -> read(text))
        .satisfies(refusal -> assertThat(refusal.errors().toString()).contains(told));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{key: a, says: greeting, audience: child, text: {fr: Salut}}",
        "{key: a, says: greeting, text: {nl: Hoi}}",
        "{key: a, says: greeting, status: draft, text: {fr: Salut}}"
      })
  void whatIsForOthersIsNoSecondText(String text) {
    assertThat(read(text).items()).anyMatch(item -> item.key().equals("a"));
  }

  /** The example of the guide, with one more text. */
  private static KnowledgeFile read(String text) {
    try {
      String guide = Files.readString(Path.of("src/docs/knowledge-file.md"));
      String example = guide.split("```yaml\n")[1].split("```")[0];
      String own = "harbour office: {contact}.\"}\n";
      byte[] bytes =
          example.replace(own, own + "  - " + text + "\n").getBytes(StandardCharsets.UTF_8);
      return KnowledgeFile.read(new ByteArrayInputStream(bytes));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
