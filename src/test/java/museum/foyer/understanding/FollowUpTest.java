package museum.foyer.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import museum.foyer.understanding.topics.Topic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a question takes from the one before it, and what it does not. */
class FollowUpTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 6, 10);
  private static final Predicate<String> NO_NAME = word -> false;
  private static final Reader READER = new Reader();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "what time do you open tomorrow? | and on Sunday? | hours | 2026-06-14",
        "what time do you open tomorrow? | sunday? | hours | 2026-06-14",
        "how much is a ticket on Saturday? | and for kids? | prices | 2026-06-13",
        "how much is a ticket on Saturday? | what about students | prices | 2026-06-13",
        "are you open on Saturday? | and at 7pm? | today hours closing-days | 2026-06-13",
        "what's on now? | and after that? | exhibitions-next | ",
        "quelles expos en ce moment ? | et ensuite ? | exhibitions-next | ",
        "do you have guided tours? | and in french? | guided-tour | ",
        "do you have guided tours? | on sunday too? | guided-tour | 2026-06-14",
        "open this friday evening? | and last entry? | last-admission | 2026-06-12",
        "ouvert samedi ? | et la dernière entrée ? | last-admission | 2026-06-13",
        "combien coûte l'entrée samedi ? | et pour les enfants ? | prices | 2026-06-13",
        "vous êtes ouverts samedi ? | et dimanche ? | today hours closing-days | 2026-06-14",
        "vous êtes ouverts samedi ? | et le 25/12 | today hours closing-days | 2026-12-25",
        "¿a qué hora abren mañana? | ¿y el domingo? | hours | 2026-06-14",
        "¿hay visita guiada? | ¿y en inglés? | guided-tour | ",
        "was kostet der Eintritt? | und für Studenten? | prices | ",
        "wann habt ihr am samstag offen? | und sonntag? | hours today | 2026-06-14",
        "quanto costa il biglietto? | e per i bambini? | prices | ",
        "hoe laat gaan jullie open? | en op zondag? | hours | 2026-06-14",
        "quanto custa o bilhete? | e para estudantes? | prices | ",
        "mấy giờ mở cửa? | còn chủ nhật? | hours | 2026-06-14",
        "几点开门？ | 那周日呢？ | hours | 2026-06-14",
        "門票多少錢 | 那小孩呢 | prices | ",
        "何時に開きますか | 土曜日は？ | hours | 2026-06-13",
        "入場料はいくらですか | 子供は？ | prices | ",
        "몇 시에 열어요? | 일요일은요? | hours | 2026-06-14",
        "متى تفتحون؟ | ويوم الأحد؟ | hours | 2026-06-14",
        "كم سعر التذكرة؟ | وللأطفال؟ | prices | ",
      })
  void aFollowUpKeepsWhatItLeavesOut(
      String earlier, String question, String topics, String expectedDays) {
    // When
    Understanding completed = read(question).after(read(earlier), NO_NAME);

    // Then
    assertThat(topics.split(" ")).contains(completed.topic().map(Topic::key).orElse("none"));
    assertThat(days(completed)).isEqualTo(expectedDays == null ? "" : expectedDays);
    assertThat(completed.continued()).isPresent();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "what time do you open tomorrow? | wifi? | wifi",
        "what time do you open tomorrow? | and how much is a ticket? | prices",
        "how much is a ticket on Saturday? | do you have a cloakroom? | cloakroom",
        "how much is a ticket on Saturday? | is it free? | free-admission",
        "vous êtes ouverts samedi ? | et le parking ? | parking",
        "vous êtes ouverts samedi ? | c'est gratuit ? | free-admission",
        "¿a qué hora abren mañana? | ¿cuánto cuesta? | prices",
        "何時に開きますか | 写真撮っていいですか | photography",
      })
  void aNewTopicStartsAfresh(String earlier, String question, String topic) {
    // When
    Understanding completed = read(question).after(read(earlier), NO_NAME);

    // Then
    assertThat(completed.topic().map(Topic::key)).contains(topic);
    assertThat(completed.days()).isEmpty();
    assertThat(completed.continued()).isEmpty();
  }

  @Test
  void courtesyTakesNothing() {
    // When
    Understanding completed = read("thanks!").after(read("are you open on Sunday?"), NO_NAME);

    // Then
    assertThat(completed.topic()).contains(Topic.THANKS);
    assertThat(completed.courteous()).isTrue();
    assertThat(completed.days()).isEmpty();
  }

  @Test
  void aNameAloneKeepsTopicAndDate() {
    // Given
    Understanding earlier = read("how much is a ticket on Saturday?");

    // When
    Understanding completed = read("and the annex?").after(earlier, "annex"::equals);

    // Then
    assertThat(completed.topic()).contains(Topic.PRICES);
    assertThat(days(completed)).isEqualTo("2026-06-13");
    assertThat(completed.unexplained()).isEmpty();
  }

  @Test
  void aNewDateKeepsTheParty() {
    // Given
    Understanding earlier = read("how much for a student on Saturday?");

    // When
    Understanding completed = read("and on Sunday?").after(earlier, NO_NAME);

    // Then
    assertThat(completed.party()).isEqualTo(earlier.party());
    assertThat(earlier.party().unsaid()).isFalse();
  }

  @Test
  void whatWasNotUnderstoodStaysNotUnderstood() {
    // Given
    Understanding earlier = read("when does the planetarium open tomorrow?");

    // When
    Understanding completed = read("and on Sunday?").after(earlier, NO_NAME);

    // Then
    assertThat(completed.unexplained()).containsAll(earlier.unexplained()).isNotEmpty();
  }

  @Test
  void aChainKeepsTheFirstTopic() {
    // Given
    List<String> turns = List.of("how much is a ticket?", "and for students?", "on Sunday?");

    // When
    Understanding last =
        turns.stream()
            .map(FollowUpTest::read)
            .reduce((earlier, next) -> next.after(earlier, NO_NAME))
            .orElseThrow();

    // Then
    assertThat(last.topic()).contains(Topic.PRICES);
    assertThat(last.party().unsaid()).isFalse();
    assertThat(days(last)).isEqualTo("2026-06-14");
    assertThat(last.inContext()).isEqualTo(String.join(" ", turns));
  }

  private static Understanding read(String question) {
    return READER.understand(question, Optional.empty(), TODAY);
  }

  private static String days(Understanding understanding) {
    return understanding.days().stream()
        .flatMap(day -> day.readings().stream())
        .map(range -> range.from().toString())
        .collect(Collectors.joining(" "));
  }
}
