package museum.foyer.answering;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import museum.foyer.Museums;
import museum.foyer.platform.PostgresResource;
import museum.foyer.retrieval.Searchable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What counts is the day asked about; the same question has another answer on another day. */
@QuarkusTest
@QuarkusTestResource(value = PostgresResource.class, restrictToAnnotatedClass = true)
@TestProfile(Museums.Changing.class)
@Tag("database")
class AsOfTest {

  /** Everything that must not be said on the days of another column. */
  private static final List<String> HOURS = List.of("10:00–16:00", "11:00–17:00", "09:30–19:30");

  private static final List<String> PRICES = List.of("£7", "£8.50", "£9");

  @Inject Searchable searchable;

  @BeforeEach
  void everythingIsEmbedded() {
    searchable.await();
  }

  @ParameterizedTest
  @CsvSource({
    // as of three days
    "2026-11-24T10:30, what are your opening hours?, 10:00–16:00",
    "2027-03-02T10:30, what are your opening hours?, 11:00–17:00",
    "2027-07-06T10:30, what are your opening hours?, 09:30–19:30",
    // asked on one day about three
    "2026-11-24T10:30, are you open on 2 December 2026?, 10:00–16:00",
    "2026-11-24T10:30, are you open on 3 March 2027?, 11:00–17:00",
    "2026-11-24T10:30, are you open on 14 July 2027?, 09:30–19:30",
    // asked late about the past of the answer
    "2026-12-31T10:30, are you open tomorrow?, 11:00–17:00",
    "2027-06-30T10:30, how long are you open tomorrow?, 09:30–19:30",
  })
  void hoursAreThoseOfTheDay(String asOf, String question, String hours) {
    // When
    String text = ask(question, asOf).getString("text");

    // Then
    assertThat(text).contains(hours);
    assertThat(HOURS).filteredOn(text::contains).containsExactly(hours);
  }

  @Test
  void aSpanOfDaysHasTheHoursOfEachOfThem() {
    // When
    String text =
        ask("are you open from 30 December 2026 to 2 January 2027?", "2026-11-24T10:30")
            .getString("text");

    // Then
    assertThat(text)
        .containsPattern("December 30, 2026[^.]*10:00–16:00")
        .containsPattern("December 31, 2026[^.]*10:00–16:00")
        .containsPattern("January 1, 2027[^.]*11:00–17:00")
        .containsPattern("January 2, 2027[^.]*11:00–17:00");
  }

  @Test
  void theNextOpeningIsNotSaidByHoursThatHaveExpired() {
    // When
    String text = ask("are you open now?", "2026-12-31T18:30").getString("text");

    // Then
    assertThat(text).contains("closed").doesNotContain("January 1, 2027, 10:00–16:00");
  }

  @Test
  void aVenueThatIsNotThereYetIsNotKnown() {
    assertThat(ask("is the Granary open on Saturday?", "2027-07-06T10:30").getString("text"))
        .contains("13:00–15:00");
    assertThat(ask("is the Granary open on Saturday?", "2026-11-24T10:30").getString("text"))
        .doesNotContain("13:00–15:00");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-24T10:30, how much is a ticket?, £7",
    "2027-03-02T10:30, how much is a ticket?, £8.50",
    "2027-07-06T10:30, how much is a ticket?, £9",
    "2026-11-24T10:30, how much is a ticket on 2 December 2026?, £7",
    "2026-11-24T10:30, how much is a ticket on 3 March 2027?, £8.50",
    "2026-11-24T10:30, how much is a ticket on 14 July 2027?, £9",
  })
  void pricesAreThoseOfTheDay(String asOf, String question, String price) {
    // When
    String text = ask(question, asOf).getString("text");

    // Then
    assertThat(PRICES).filteredOn(text::contains).containsExactly(price);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-24T10:30, what exhibitions are on?, Flour and Dust|Sails against the Sky",
    "2027-03-02T10:30, what exhibitions are on?, Wheels of the River",
    "2027-07-06T10:30, what exhibitions are on?, Wheels of the River|Bread and Roses",
    "2026-11-24T10:30, what exhibitions are on on 2 December 2026?, Flour and Dust|Sails against the Sky",
    "2026-11-24T10:30, what exhibitions are on on 3 March 2027?, Wheels of the River",
    "2026-11-24T10:30, what exhibitions are on on 14 July 2027?, Wheels of the River|Bread and Roses",
    "2026-11-24T10:30, what is the next exhibition?, Wheels of the River",
    "2027-03-02T10:30, what is the next exhibition?, Bread and Roses",
    "2026-11-24T10:30, what exhibitions are on in February 2027?, Wheels of the River",
    "2026-11-24T10:30, welche Ausstellungen laufen im Juli 2027?, Räder am Fluss|Brot und Rosen",
  })
  void exhibitionsAreThoseOfTheDay(String asOf, String question, String titles) {
    // When
    String text = ask(question, asOf).getString("text");

    // Then
    assertThat(
            List.of(
                "Flour and Dust",
                "Sails against the Sky",
                "Wheels of the River",
                "Bread and Roses",
                "Mehl und Staub",
                "Flügel am Himmel",
                "Räder am Fluss",
                "Brot und Rosen"))
        .filteredOn(text::contains)
        .containsExactlyInAnyOrder(titles.split("\\|"));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-24T10:30, until when is Flour and Dust on?, 'Flour and Dust is on until January 31, 2027.'",
    "2027-03-02T10:30, until when is Flour and Dust on?, 'Flour and Dust ended on January 31, 2027.'",
    "2026-11-24T10:30, is Wheels of the River still on?, 'Not yet: Wheels of the River is on from February 20, 2027 to September 12, 2027.'",
    "2027-03-02T10:30, is Wheels of the River still on?, 'Yes, Wheels of the River is on until September 12, 2027.'",
    "2027-10-05T10:30, is Wheels of the River still on?, 'No, Wheels of the River ended on September 12, 2027.'",
    "2027-03-02T10:30, hat Räder am Fluss schon geöffnet?, bis 12. September 2027",
  })
  void anExhibitionIsSeenFromTheDayOfTheQuestion(String asOf, String question, String said) {
    assertThat(ask(question, asOf).getString("text")).contains(said);
  }

  @ParameterizedTest
  @CsvSource({
    "2027-03-02T10:30, is Sails against the Sky still on?",
    "2026-11-24T10:30, is Sails against the Sky on on 14 July 2027?",
    "2026-11-24T10:30, until when is Bread and Roses on?",
  })
  void whatIsNotTrueOnTheDayIsNotSaid(String asOf, String question) {
    assertThat(ask(question, asOf).getString("text"))
        .doesNotContain("August 31, 2027", "October 31, 2027", "September 1, 2026");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-24T10:30, Is there a cloakroom?, There is no cloakroom",
    "2027-03-02T10:30, Is there a cloakroom?, costs £1",
    "2027-07-06T10:30, Is there a cloakroom?, is free",
    "2026-11-24T10:30, is there a cloakroom on 3 March 2027?, costs £1",
    "2026-11-24T10:30, is there a cloakroom on 14 July 2027?, is free",
  })
  void theTeamsAnswersAreThoseOfTheDay(String asOf, String question, String answer) {
    // When
    String text = ask(question, asOf).getString("text");

    // Then
    assertThat(List.of("There is no cloakroom", "costs £1", "is free"))
        .filteredOn(text::contains)
        .containsExactly(answer);
  }

  @ParameterizedTest
  @CsvSource({
    "/api/v1/hours?from=2026-12-30&to=2027-01-02, slots.opens, '10:00,10:00,11:00,11:00'",
    "/api/v1/prices?on=2026-12-31&locale=en, price, '7.00'",
    "/api/v1/prices?on=2027-01-01&locale=en, price, '8.50'",
  })
  void theInterfaceForFactsSaysTheSame(String path, String field, String values) {
    // When
    String body = given().get(path).then().statusCode(200).extract().asString();

    // Then
    Arrays.stream(values.split(",")).forEach(value -> assertThat(body).contains(value));
    assertThat(body).doesNotContain("09:30").doesNotContain("9.00");
  }

  private static JsonPath ask(String question, String asOf) {
    return given()
        .contentType("application/json")
        .body(Map.of("question", question, "asOf", asOf))
        .post("/api/v1/ask")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }
}
