package museum.foyer.knowledge.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import museum.foyer.knowledge.Kind;
import museum.foyer.knowledge.rules.InvalidKnowledgeFileException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Of every request it is sure whose it is and when it is answered, or the file is refused. */
class ContactPointsTest {

  private static final String SOUND =
      "{key: a, name: {en: desk, fr: bureau}, owner: Desk, mailbox: desk@example.org,"
          + " topics: [jobs], replyWithin: {workingDays: 2},"
          + " officeHours: {weekly: {mon: ['09:00-17:00']}}}";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          desk@example.org          | desk@example                  | /contactPoints/1/mailbox
          desk@example.org          | "'a@example.org, b@example.org'"  | /contactPoints/1/mailbox
          desk@example.org          | "'a@example.org\\nBcc: b@x.org'"  | /contactPoints/1/mailbox
          topics: [jobs]            | topics: [jobs, jobs]          | /contactPoints/1/topics
          topics: [jobs]            | topics: [weather]             | /contactPoints/1/topics/0
          topics: [jobs]            | topics: [jobs, press]         | 'press' is asked about press
          {workingDays: 2}          | {workingDays: 0}              | /contactPoints/1/replyWithin/workingDays
          {workingDays: 2}          | {workingDays: 2, workingHours: 1} | /contactPoints/1/replyWithin
          {workingDays: 2}          | {}                            | /contactPoints/1/replyWithin
          ['09:00-17:00']           | []                            | no office hours at all
          ['09:00-17:00']           | ['9-17']                      | /contactPoints/1/officeHours/weekly/mon/0
          ['09:00-17:00']           | ['09:00-12:00', '11:00-17:00'] | begins before 09:00-12:00 has ended
          {weekly:                  | {holidayRegion: ZZ, weekly:   | /contactPoints/1/officeHours/openOnPublicHolidays
          fr: bureau                | de: Büro                      | fr is missing
          owner: Desk               | owner: ''                     | /contactPoints/1/owner
          """)
  void whatCannotBeKeptIsRefused(String sound, String wrong, String told) {
    // Given
    assertThat(SOUND).contains(sound);

    // Then
    assertThatExceptionOfType(InvalidKnowledgeFileException.class)
        .isThrownBy(() -> read(SOUND.replace(sound, wrong)))
        .satisfies(refusal -> assertThat(refusal.errors().toString()).contains(told));
  }

  @Test
  void onlyOneIsAskedAboutAllTheRest() {
    // Given
    String rest = SOUND.replace("topics: [jobs], ", "");

    // Then
    assertThat(read(rest).items()).anyMatch(item -> item.kind() == Kind.CONTACT_POINT);
    assertThatExceptionOfType(InvalidKnowledgeFileException.class)
        .isThrownBy(() -> read(rest, rest.replace("key: a", "key: b")))
        .satisfies(
            refusal ->
                assertThat(refusal.errors().toString())
                    .contains("'a' has no topics either", "/contactPoints/2/topics"));
  }

  @ParameterizedTest
  @CsvSource({
    "'key: a', 'key: b, status: draft'",
    "'key: a', 'key: b, validUntil: 2026-12-31'",
    "'key: a', 'key: b, validFrom: 2027-02-01'"
  })
  void whatIsNotAskedAtTheSameTimeMayBeAskedOfAnother(String key, String other) {
    // Given
    String first = SOUND.replace(key, key + ", validFrom: 2027-01-01, validUntil: 2027-01-31");

    // When
    KnowledgeFile file = read(first, SOUND.replace(key, other));

    // Then
    assertThat(file.items()).filteredOn(item -> item.kind() == Kind.CONTACT_POINT).hasSize(3);
  }

  @Test
  void holidaysThatCannotBeCalculatedAreStatedOneByOne() {
    // Given
    String there =
        SOUND.replace("{weekly:", "{holidayRegion: ZZ, openOnPublicHolidays: true, weekly:");

    // When
    KnowledgeFile file = read(there);

    // Then
    assertThat(file.items()).anyMatch(item -> item.key().equals("a"));
  }

  /** The example of the guide, with more contact points. */
  private static KnowledgeFile read(String... points) {
    try {
      String guide = Files.readString(Path.of("src/docs/knowledge-file.md"));
      String example = guide.split("```yaml\n")[1].split("```")[0];
      String more = "  - " + String.join("\n  - ", points) + "\n\ntexts:";
      byte[] bytes = example.replace("\ntexts:", more).getBytes(StandardCharsets.UTF_8);
      return KnowledgeFile.read(new ByteArrayInputStream(bytes));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
