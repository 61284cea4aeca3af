package museum.foyer.answering;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import museum.foyer.answering.desk.Desk;
import museum.foyer.answering.desk.Question;
import museum.foyer.answering.evidence.Claim;
import museum.foyer.answering.evidence.Value;
import museum.foyer.knowledge.Language;
import museum.foyer.platform.PostgresResource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of a calendar that is hard to tell, in every language. */
@QuarkusTest
@QuarkusTestResource(value = PostgresResource.class, restrictToAnnotatedClass = true)
@TestProfile(HoursAnswersTest.Observatory.class)
@Tag("database")
class HoursAnswersTest {

  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

  public static final class Observatory implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("foyer.knowledge.file", "src/test/resources/museums/observatory.yaml");
    }
  }

  /** What a visitor may ask of hours, when, and what the answer then has to hold. */
  enum Asks {
    NOW("2026-11-24T16:30") {
      @Override
      List<String> expected(Desk desk) {
        return List.of("17:00", "16:15", date(desk, "2026-11-25"), "10:00–12:30, 14:00–17:00");
      }
    },
    NEXT("2026-11-25T13:00") {
      @Override
      List<String> expected(Desk desk) {
        return List.of(
            desk.say(
                "hours.nextOpening", "date", date(desk, "2026-11-25"), "slots", "14:00–17:00"));
      }
    },
    WHY("2026-11-26T12:00") {
      @Override
      List<String> expected(Desk desk) {
        String name =
            Map.of(Language.EN, "Thanksgiving Day", Language.FR, "Action de grâce")
                .getOrDefault(desk.language(), "");
        boolean named =
            List.of(Language.EN, Language.FR, Language.DE, Language.NL, Language.PT)
                .contains(desk.language());
        return List.of(
            date(desk, "2026-11-26"),
            named ? name : desk.say("hours.reason.holiday"),
            date(desk, "2026-11-27"),
            "10:00–17:00, 20:00–01:00");
      }
    },
    LATE("2026-11-24T12:00") {
      @Override
      List<String> expected(Desk desk) {
        return List.of(
            desk.conventions().weekday(DayOfWeek.FRIDAY) + " 10:00–17:00, 20:00–01:00",
            desk.conventions().weekday(DayOfWeek.SATURDAY) + " 10:00–17:00, 20:00–02:30",
            date(desk, "2026-11-27"));
      }
    },
    LEAVE("2026-11-24T12:00") {
      @Override
      List<String> expected(Desk desk) {
        return List.of(date(desk, "2026-11-24"), "17:00", "16:45");
      }
    },
    CLOSING_DAYS("2026-11-24T12:00") {
      @Override
      List<String> expected(Desk desk) {
        return List.of(
            desk.conventions().weekday(DayOfWeek.MONDAY),
            desk.conventions().shortDate(LocalDate.parse("2026-11-26")),
            desk.conventions().shortDate(LocalDate.parse("2026-12-25")),
            desk.conventions().shortDate(LocalDate.parse("2027-01-17")),
            date(desk, "2026-12-18"),
            date(desk, "2027-02-01"));
      }
    },
    NEXT_WEEK("2026-11-24T12:00") {
      @Override
      List<String> expected(Desk desk) {
        return List.of(
            desk.conventions().dayOfWeek(LocalDate.parse("2026-11-30")),
            desk.say("hours.week.closed"),
            "10:00–12:30, 14:00–17:00",
            "10:00–17:00, 20:00–01:00",
            desk.say("hours.week.unconfirmed"),
            desk.conventions().dayOfWeek(LocalDate.parse("2026-12-06")));
      }
    },
    DOME("2026-11-24T12:00") {
      @Override
      List<String> expected(Desk desk) {
        return List.of(date(desk, "2026-12-18"));
      }
    };

    private final LocalDateTime at;

    Asks(String at) {
      this.at = LocalDateTime.parse(at);
    }

    abstract List<String> expected(Desk desk);

    private static String date(Desk desk, String date) {
      return desk.conventions().date(LocalDate.parse(date));
    }
  }

  @Inject Desks desks;

  @ParameterizedTest
  @CsvFileSource(resources = "/hours/questions.csv", delimiter = '|')
  void answersInTheVisitorsLanguage(Asks asks, String tag, String question) {
    // Given
    Language language = Language.of(tag).orElseThrow();
    Desk desk = desk(question, Optional.of(language), asks.at);

    // When
    String answer = answer(desk);

    // Then
    assertThat(desk.language()).isEqualTo(language);
    assertThat(answer).contains(asks.expected(desk)).doesNotContain("{", "}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "are you open now?                    | 2026-11-28T00:10 | Yes, we are open now, until 01:00.",
        "are you open now?                    | 2026-11-28T00:30 | We are open until 01:00, but last admission was at 00:15.",
        "are you open now?                    | 2026-11-25T13:00 | We are closed at the moment.",
        "are you open on friday at 11pm?      | 2026-11-24T12:00 | Yes, we are open on Friday, November 27, 2026 at 23:00.",
        "are you open on friday at 6pm?       | 2026-11-24T12:00 | No, we are closed on Friday, November 27, 2026 at 18:00.",
        "are you open on friday at 4:30pm?    | 2026-11-24T12:00 | last admission is at 16:15.",
        "are you open on december 5?          | 2026-11-24T12:00 | On Saturday, December 5, 2026 our hours differ from the usual ones",
        "are you open on december 7?          | 2026-11-24T12:00 | we are closed (regular closing day). We are next open on Tuesday, December 8, 2026",
        "are you open on july 4 2027?         | 2026-11-24T12:00 | (fireworks): 18:00–00:00. Last admission is at 22:00.",
        "are you open on july 5 2027?         | 2026-11-24T12:00 | closed (Independence Day)",
        "are you open on good friday?         | 2026-11-24T12:00 | On Friday, March 26, 2027 we are closed (Good Friday).",
        "are you open on april 10 2027?       | 2026-11-24T12:00 | 09:00–19:00. Last admission is at 18:00.",
        "last admission on wednesday?         | 2026-11-24T12:00 | Last admission is at 11:45 and 16:15.",
        "any late nights?                     | 2027-04-01T12:00 | Next late opening: Friday, July 2, 2027, 10:00–17:00, 20:00–01:00.",
        "opening hours from march 20 to april 10 2027 | 2026-11-24T12:00 | From March 29, 2027 to April 10, 2027: Monday–Friday: closed; Saturday and Sunday: 09:00–19:00.",
        "is the dome open on december 20?     | 2026-11-24T12:00 | On Sunday, December 20, 2026",
        "is Comets open?                      | 2027-02-03T12:00 | Comets: closed until further notice."
      })
  void answersWithExactlyTheFactsAskedFor(String question, LocalDateTime at, String sentence) {
    // Given
    Desk desk = desk(question, Optional.of(Language.EN), at);

    // When
    String answer = answer(desk);

    // Then
    assertThat(answer).contains(sentence);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "how long can I stay?   | 2026-11-27T21:00 | 01:00, 00:15, 00:45",
        "are you open tomorrow? | 2026-11-24T12:00 | 10:00, 12:30, 14:00, 17:00, 11:45, 16:15"
      })
  void provesWhatItSays(String question, LocalDateTime at, String times) {
    // Given
    Desk desk = desk(question, Optional.of(Language.EN), at);

    // When
    List<String> proven =
        desks.facts(desk).lines().stream()
            .flatMap(line -> line.claims().stream())
            .map(Claim::value)
            .filter(Value.Time.class::isInstance)
            .map(value -> ((Value.Time) value).time().toString())
            .toList();

    // Then
    assertThat(proven).contains(times.split(", "));
  }

  @Test
  void showsClosuresAndReasonsOnTheWire() {
    // When
    JsonPath hours =
        given()
            .queryParams("from", "2026-11-25", "to", "2026-11-27", "locale", "en")
            .get("/api/v1/hours")
            .then()
            .statusCode(200)
            .extract()
            .jsonPath();

    // Then
    assertThat(hours.getList("[0].days.state")).isEqualTo(List.of("OPEN", "CLOSED", "OPEN"));
    assertThat(hours.getString("[0].days[1].rule")).isEqualTo("PUBLIC_HOLIDAY");
    assertThat(hours.getString("[0].days[1].reason")).isEqualTo("Thanksgiving Day");
    assertThat(hours.getString("[0].days[0].slots[0].lastAdmission")).startsWith("11:45");
    assertThat(hours.getString("[0].days[2].slots[1].roomsClear")).startsWith("00:45");
    assertThat(hours.getList("[0].closures.name")).isEqualTo(List.of("The dome"));
    assertThat(hours.getString("[0].closures[0].until")).isEqualTo("2026-12-18");
    assertThat(hours.getString("[0].closures[0].reason")).isEqualTo("renovation");
  }

  private Desk desk(String question, Optional<Language> page, LocalDateTime at) {
    return desks.open(new Question(question, page, Optional.empty(), at.atZone(NEW_YORK)));
  }

  private String answer(Desk desk) {
    return desks.facts(desk).plain().stream().collect(Collectors.joining(" "));
  }
}
