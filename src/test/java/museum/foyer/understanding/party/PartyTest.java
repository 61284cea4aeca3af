package museum.foyer.understanding.party;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import museum.foyer.knowledge.AgeBand;
import museum.foyer.knowledge.Home;
import museum.foyer.knowledge.Language;
import museum.foyer.understanding.Reader;
import museum.foyer.understanding.Understanding;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Who comes, as visitors say it in each language. */
class PartyTest {

  private static final Reader READER = new Reader();

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

  /** {@code 2xADULT; ?xSTUDENT:0-25 @EU !unread}. */
  @ParameterizedTest(name = "{0}: {1}")
  @CsvFileSource(resources = "/prices/who-comes.csv", delimiter = '|', numLinesToSkip = 1)
  void isRead(String language, String question, String expected) {
    // Given
    Optional<Language> page = Language.of(language);

    // When
    Understanding understanding = READER.understand(question, page, TODAY);

    // Then
    assertThat(understanding.language().tag()).isEqualTo(language);
    assertThat(written(understanding.party())).isEqualTo(expected);
  }

  private static String written(Party party) {
    String visitors =
        party.visitors().stream()
            .map(
                some ->
                    (some.count().isPresent() ? some.count().getAsInt() : "?")
                        + "x"
                        + new TreeSet<>(some.each().statuses())
                            .stream().map(Enum::name).collect(Collectors.joining("+"))
                        + some.each().age().map(PartyTest::written).orElse(""))
            .collect(Collectors.joining("; "));
    String home = party.home().map(PartyTest::written).orElse("");
    String unread = party.unread().isEmpty() ? "" : " !" + String.join(",", party.unread());
    return (visitors + home + unread).strip();
  }

  private static String written(AgeBand ages) {
    return ages.age().isPresent()
        ? ":" + ages.lowest()
        : ":" + ages.lowest() + "-" + ages.highest();
  }

  private static String written(Home home) {
    return home.european() ? " @EU" : " @" + home.country().orElse("place");
  }
}
