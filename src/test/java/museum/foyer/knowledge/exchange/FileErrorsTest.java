package museum.foyer.knowledge.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import museum.foyer.knowledge.rules.FileError;
import museum.foyer.knowledge.rules.InvalidKnowledgeFileException;
import museum.foyer.knowledge.rules.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An error put into a sound file is told in its line, in words its author understands. */
class FileErrorsTest {

  private static final String SMALL = small();

  @Test
  void acceptsTheSmallFile() throws IOException {
    assertThat(read(SMALL).items()).hasSize(9);
  }

  /**
   * The text taken out, the text put in instead, the text in whose line the error is, its words.
   */
  @ParameterizedTest(name = "[{index}] {0} -> {1}: {3}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      emptyValue = "",
      quoteCharacter = '`',
      textBlock =
          """
          # --- the form of the file
          foyer: 1                  | foyer: 2                   | foyer: 2          | must be 1
          foyer: 1                  | foyer: "1"                 | foyer: "1"        | must be a whole number, without quotes
          `  country: FR\n`         | ``                         | museum:           | 'country' is missing
          price: 12.50              | pirce: 12.50               | pirce             | 'pirce' is not known here; known are key, name, price
          price: 12.50              | pirce: 12.50               | - key: full       | 'price' is missing
          price: 12.50              | price: 12,50               | price:            | "12,50" is not as wanted: An amount
          price: 12.50              | price: -1                  | price:            | "-1" is not as wanted
          price: 12.50              | price: 12.50 €             | price:            | is not as wanted
          price: 12.50              | price:                     | price:            | nothing is written here
          [adult]                   | [grown-up]                 | for:              | "grown-up" is not one of adult, child
          [adult]                   | adult                      | for:              | must be a list
          [adult]                   | [adult, adult]             | for:              | holds the same twice
          lastAdmissionMinutes: 45  | lastAdmissionMinutes: "45" | lastAdmission     | must be a whole number, without quotes
          unconfirmed: true         | unconfirmed: yes           | unconfirmed       | must be true, without quotes
          unconfirmed: true         | unconfirmed: false         | unconfirmed       | must be true
          country: FR               | country: France            | country           | "France" is not as wanted: Country
          en: Labour Day            | xx: Labour Day             | xx: Labour        | 'xx' is not known here; known are fr, en
          {en: Labour Day, fr: Fête du Travail} | {}             | 05-01             | must hold at least one
          {email: info@example.org} | {}                         | contact:          | must hold at least one
          info@example.org          | info                       | contact:          | "info" is not as wanted: E-mail
          ["10:00-19:00"]           | ["10:00-24:00"]            | summer            | "10:00-24:00" is not as wanted: Opening and closing time
          ["10:00-19:00"]           | ["25:00-26:00"]            | summer            | "25:00-26:00" is not as wanted
          ["10:00-19:00"]           | ["9:00-19:00"]             | summer            | "9:00-19:00" is not as wanted
          `on: "05-01", hours: []`  | `hours: []`                | Labour            | give either 'on', or 'from' and 'until'
          `on: "05-01"`             | `on: "05-01", from: "05-01", until: "05-02"` | Labour | give either 'on', or 'from' and 'until'
          `on: "05-01"`             | `on: "05-01", from: "05-01"` | Labour          | give either on, or from and until
          `on: "05-01", hours: []`  | `on: "05-01"`              | Labour            | give either 'hours' ([] for closed), or 'unconfirmed: true'
          unconfirmed: true         | `unconfirmed: true, hours: []` | unconfirmed   | give either 'hours'
          2026-03-25                | 25.03.2026                 | 25.03             | "25.03.2026" is not as wanted: A day: YYYY-MM-DD. Example: "2026-03-25"
          https://example.org/rousseau | javascript:alert(1)     | javascript        | is not as wanted: A web address
          https://example.org/rousseau | https://a b             | https://a         | is not as wanted: A web address
          key: rousseau             | key: Le Douanier           | Douanier          | "Le Douanier" is not as wanted: Lower-case
          answer: It is free.       | `answer: " "`              | cloakroom?        | is not as wanted
          rule: first-sunday        | rule: second-sunday        | second-sunday     | is not as wanted: Which days
          status: draft             | status: hidden             | hidden            | "hidden" is not one of draft, published, retired
          # --- the calendar and what the values refuse
          2026-03-25                | 2026-02-29                 | 2026-02-29        | Invalid date
          2026-03-25                | 2026-08-01                 | - key: rousseau   | until 2026-07-20 is before from 2026-08-01
          `from: 2026-12-24`        | `from: 2026-12-27`         | 2026-12-27        | until 2026-12-26 is before from 2026-12-27
          `from: 2026-12-24`        | `from: "12-24"`            | 2026-12-26        | must both name the year
          {from: 18, until: 64}     | {from: 65, until: 64}      | ages:             | ages from 65 until 64
          from: 14:00               | from: 17:00                | first-sunday      | until 16:00 is not after 17:00
          validFrom: 2026-01-01     | validFrom: 2027-01-01      | validUntil        | validUntil is before validFrom
          Europe/Paris              | Europe/Pari                | Europe/Pari       | Unknown time-zone ID: Europe/Pari
          currency: EUR             | currency: EUX              | EUX               | not a known currency: EUX
          country: FR               | country: XX                | museum:           | not a country of ISO 3166-1: XX
          # --- what must hold as a whole
          key: annex                | key: main                  | -                 | a second entry with the key 'main'
          key: winter               | key: summer                | 11-15             | a second season with the key 'summer'
          "14:00-18:00"             | "11:00-18:00"              | tue: ["10:00-12:00" | 11:00-18:00 begins before 10:00-12:00 has ended
          "14:00-18:00"             | "09:00-10:00"              | tue: ["10:00-12:00" | 09:00-10:00 begins before 10:00-12:00 has ended
          ["20:00-01:00"]           | ["20:00-01:00", "23:00-23:50"] | 20:00         | 23:00-23:50 begins before
          ["20:00-01:00"]           | ["20:00-11:00"]            | 20:00-11:00       | 20:00-11:00 runs into 10:00-18:00 of the next day
          ["10:00-16:00"]           | ["10:00-10:30"]            | 10:00-10:30       | 10:00-10:30 lasts 30 minutes, less than lastAdmissionMinutes: 45
          roomsClearMinutes: 15     | roomsClearMinutes: 130     | tue: ["10:00-12:00" | 10:00-12:00 lasts 120 minutes, less than roomsClearMinutes: 130
          `"11-15", until: "02-28"` | `"11-15", until: "07-01"`  | key: winter       | overlaps the season 'summer'
          `"11-15", until: "02-28"` | `2028-08-31, until: 2028-09-02` | key: winter  | overlaps the season 'summer'
          `on: "07-14"`             | `on: "05-01"`              | unconfirmed       | a second exception for the same days
          on: public-holidays       | on: easter+1000            | easter+1000       | "easter+1000" is not as wanted: A day of every year
          country: FR               | country: JP                | public-holidays   | the public holidays of JP cannot be calculated
          roomsClearMinutes: 15     | `roomsClearMinutes: 15\n      holidayRegion: XX` | public-holidays | the public holidays of FR-XX cannot be calculated
          `from: 2026-04-01`        | `from: 2026-04-03`         | 2026-04-03        | until 2026-04-02 is before from 2026-04-03
          exhibition: rousseau      | exhibition: monet          | exhibition: monet | no published exhibition has the key 'monet'
          ["10:00-16:00"]           | `["10:00-16:00"], lastAdmissionMinutes: 400` | 10:00-16:00 | 10:00-16:00 lasts 360 minutes, less than lastAdmissionMinutes: 400
          venue: main               | venue: tower               | venue: tower      | no published venue has the key 'tower'
          venue: main               | venue: annex               | venue: annex      | no published venue has the key 'annex'
          venues: [main]            | venues: [main, tower]      | [main, tower]     | no published venue has the key 'tower'
          houseRules:               | `goldenQuestions:\n  - {key: q, question: Open today, asOf: 2026-05-01, venue: tower, mustContain: [no]}\nhouseRules:` | venue: tower | no published venue has the key 'tower'
          `name: {en: Main house`   | `status: draft\n    name: {en: Main house` | venues: | no venue is published
          `["Où laisser mon sac ?"]`    | [Y-a-t-il  un VESTIAIRE]   | VESTIAIRE         | this wording also stands in 'cloakroom'
          en: Without flash., fr    | fr                         | `text: {fr`       | not in every language of the museum: en is missing
          `fr: {questions: ["Où`     | `de: {questions: ["Où`      | -                 | not in every language of the museum: fr is missing
          languages: [fr, en]       | languages: [fr, en, ja]    | name: {en: Museum | ja is missing
          price: 12.50              | price: 12.505              | price:            | EUR has 2 decimals at most
          currency: EUR             | currency: JPY              | price:            | JPY has 0 decimals at most
          # --- YAML
          `    for: [adult]\n`      | `    for: [adult]\n    for: [child]\n` | for: [child] | 'for' is given twice, first in line 38
          city: Port-Azur           | city: &home Port-Azur      | &home             | words after & and * are not read
          city: Port-Azur           | city: *home                | *home             | words after & and * are not read
          city: Port-Azur           | city: !!java.net.URL x     | java.net          | words after ! are not read
          city: Port-Azur           | `? [city]\n  : x`          | ? [city]          | a name must be a plain word
          city: Port-Azur           | `city: "Port\\0Azur"`      | city:             | holds a character that is none
          city: Port-Azur           | city: "Port-Azur           | -                 | not YAML
          city: Port-Azur           | `\tcity: Port-Azur`        | city:             | not YAML
          `freeDays:`               | `---\nfreeDays:`           | `---`             | a second document
          """)
  void tellsTheLineOfAnError(String out, String in, String at, String words) {
    // Given
    assertThat(SMALL).contains(out);
    String broken = SMALL.replaceFirst(Pattern.quote(out), Matcher.quoteReplacement(in));

    // When
    List<FileError> errors = errors(broken);

    // Then
    assertThat(errors)
        .hasSizeLessThan(10)
        .anySatisfy(
            error -> {
              assertThat(error.message()).contains(words);
              if (at != null) {
                assertThat(broken.lines().toList().get(((Place.Position) error.place()).line() - 1))
                    .contains(at);
              }
            });
  }

  @Test
  void acceptsOneWordingForAnswersThatAreTrueAtDifferentTimes() throws IOException {
    // Given
    String same = SMALL.replace("Where do I leave my bag?", "Is there a cloakroom?");

    // When
    String apart = same.replaceFirst("(key: cloakroom)", "$1\n    validUntil: 2026-05-31");

    // Then
    assertThat(errors(same)).hasSize(1);
    assertThat(read(apart).items()).hasSize(9);
  }

  @Test
  void listsAHundredErrorsInTheOrderOfTheFile() {
    // Given
    String wrong = "  - {key: Wrong}\n".repeat(150);

    // When
    InvalidKnowledgeFileException refusal =
        refusal(bytes(SMALL.replace("faq:\n", "faq:\n" + wrong)));

    // Then
    assertThat(refusal.errors()).hasSize(100).isSorted();
    assertThat(refusal.lines("my-museum.yaml"))
        .startsWith("my-museum.yaml:53:5: 'category' is missing (/faq/0)")
        .endsWith("my-museum.yaml: and 350 more");
  }

  @Test
  void tellsWhereAFileIsNotUtf8() {
    // Given
    byte[] latin = SMALL.getBytes(Charset.forName("windows-1252"));

    // When
    FileError error = refusal(latin).errors().get(0);

    // Then
    assertThat(error)
        .isEqualTo(
            new FileError(new Place.Position(3, 38), "", "not UTF-8: save the file as UTF-8 text"));
  }

  @Test
  void tellsWhereACharacterCannotBeRead() {
    assertThat(errors("foyer: 1\nmuseum: a\u0001b"))
        .containsExactly(
            new FileError(
                new Place.Position(2, 10), "", "a character that cannot be read: U+0001"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "# nothing but a comment", "--- ", "[]", "42", "foyer", "{}"})
  void refusesWhatIsNoKnowledgeFile(String text) {
    assertThat(errors(text)).isNotEmpty();
  }

  @Test
  void refusesAFileTooLarge() {
    assertThat(refusal(new byte[KnowledgeFile.MAX_BYTES + 1]).errors().get(0).message())
        .contains("longer than");
  }

  @Test
  void refusesADeepFileAtOnce() {
    assertThat(errors("[".repeat(1_000_000))).isNotEmpty();
    assertThat(errors("museum: " + "[".repeat(100) + "]".repeat(100)).get(0).message())
        .isEqualTo("nested too deeply");
  }

  private static List<FileError> errors(String text) {
    return refusal(bytes(text)).errors();
  }

  private static InvalidKnowledgeFileException refusal(byte[] bytes) {
    return catchThrowableOfType(
        InvalidKnowledgeFileException.class,
        () -> KnowledgeFile.read(new ByteArrayInputStream(bytes)));
  }

  private static KnowledgeFile read(String text) throws IOException {
    return KnowledgeFile.read(new ByteArrayInputStream(bytes(text)));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String small() {
    try (InputStream in = FileErrorsTest.class.getResourceAsStream("/knowledge/small.yaml")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
