package museum.foyer.staff.exchange;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import museum.foyer.knowledge.exchange.ImportPlan;
import museum.foyer.knowledge.exchange.ImportRequest;
import museum.foyer.knowledge.exchange.KnowledgeImport;
import museum.foyer.knowledge.items.Byline;
import museum.foyer.knowledge.items.ItemException;
import museum.foyer.knowledge.tables.Mode;
import museum.foyer.knowledge.tables.Table;
import museum.foyer.platform.PostgresResource;
import museum.foyer.platform.ProblemResponses;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files in and out, as staff do it with {@code curl}. */
@QuarkusTest
@QuarkusTestResource(value = PostgresResource.class, restrictToAnnotatedClass = true)
@TestSecurity(user = "ana", roles = "publisher")
@Tag("database")
class ExchangeTest {

  private static final String IMPORTS = "/api/v1/staff/imports";

  /** Those this museum keeps complete. */
  private static final List<String> LANGUAGES = List.of("fr", "en", "es", "de");

  private static final String EXPORTS = "/api/v1/staff/exports/";

  @Inject KnowledgeImport imports;

  @BeforeEach
  void orangerie() throws IOException {
    try (InputStream in = getClass().getResourceAsStream("/museums/orangerie.yaml")) {
      ImportPlan plan =
          imports.plan(
              new ImportRequest(
                  ImportRequest.Format.KNOWLEDGE_FILE,
                  Optional.empty(),
                  Mode.MERGE,
                  Optional.empty(),
                  in.readAllBytes()));
      imports.apply(plan, Byline.of("test"));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "knowledge.yaml, format=knowledge-file",
    "knowledge.json, format=knowledge-file",
    "faq.csv, format=csv&section=faq",
    "faq.xlsx, format=xlsx&section=faq&mode=replace",
    "prices.csv?separator=semicolon, format=csv&section=prices&mode=replace",
    "prices.xlsx, format=xlsx&section=prices",
    "exhibitions.csv?separator=tab, format=csv&section=exhibitions&mode=replace",
    "exhibitions.xlsx, format=xlsx&section=exhibitions",
    "exceptions.csv, format=csv&section=exceptions&mode=replace",
    "exceptions.xlsx, format=xlsx&section=exceptions",
    "free-days.csv, format=csv&section=free-days",
    "house-rules.xlsx, format=xlsx&section=house-rules",
    "museum.jsonld?lang=en, format=jsonld&lang=en"
  })
  void whatIsExportedAndImportedAgainChangesNothing(String file, String query) {
    // Given
    byte[] exported = export(file).asByteArray();

    // When
    ValidatableResponse report = importing(query, exported);

    // Then
    report
        .statusCode(200)
        .body("applied", is(true))
        .body("counts.errors", is(0))
        .body("added", hasSize(0))
        .body("changed", hasSize(0))
        .body("retired", hasSize(0))
        .body("moved", is(false));
  }

  @Test
  void aDryRunTellsWhatWouldChangeAndChangesNothing() {
    // Given
    String table = export("prices.csv").asString().replace("12.50", "14.50");

    // When
    ValidatableResponse report = importing("format=csv&section=prices&dryRun=true", bytes(table));

    // Then
    report
        .statusCode(200)
        .body("applied", is(false))
        .body("changed.kind", hasItem("TICKET"))
        .body("counts.added", is(0));
    assertThat(export("prices.csv").asString()).doesNotContain("14.50");
  }

  @Test
  void whatWasTriedIsWhatIsDone() {
    // Given
    byte[] table = bytes(export("prices.csv").asString().replace("12.50", "14.50"));
    String digest =
        importing("format=csv&section=prices&dryRun=true", table).extract().path("digest");
    byte[] other = bytes(export("prices.csv").asString().replace("12.50", "99.00"));

    // When
    int refused =
        sending(other)
            .header("If-Match", '"' + digest + '"')
            .post(IMPORTS + "?format=csv&section=prices")
            .statusCode();
    int done =
        sending(table)
            .header("If-Match", '"' + digest + '"')
            .post(IMPORTS + "?format=csv&section=prices")
            .statusCode();

    // Then
    assertThat(refused).isEqualTo(412);
    assertThat(done).isEqualTo(200);
    assertThat(export("prices.csv").asString()).contains("14.50").doesNotContain("99.00");
  }

  @Test
  void anEditBetweenPlanAndImportIsNotLost() {
    // Given
    byte[] table = bytes(export("prices.csv").asString().replace("12.50", "14.50"));
    ImportPlan plan =
        imports.plan(
            new ImportRequest(
                ImportRequest.Format.CSV,
                Optional.of(Table.PRICES),
                Mode.MERGE,
                Optional.empty(),
                table));
    byte[] meanwhile = bytes(export("prices.csv").asString().replace("12.50", "13.50"));
    importing("format=csv&section=prices", meanwhile).statusCode(200);

    // When
    ItemException refusal =
        catchThrowableOfType(
            ItemException.class, () -> imports.apply(plan, Byline.of("somebody slower")));

    // Then
    assertThat(refusal).hasMessageContaining("nothing was written");
    assertThat(ProblemResponses.of(refusal).status()).isEqualTo(412);
    assertThat(ProblemResponses.of(refusal).code()).isEqualTo("changed-meanwhile");
    assertThat(export("prices.csv").asString()).contains("13.50").doesNotContain("14.50");
  }

  @Test
  void anErrorIsToldWithItsRowAndColumnAndNothingIsDone() {
    // Given
    String table =
        "key,category,question.en.1,answer.en\nlift,visit,Is there a lift for prams?,Yes.\n"
            + "pram,visit,May I bring a pram?,\n";

    // When
    ValidatableResponse refusal = importing("format=csv&section=faq", bytes(table));

    // Then
    refusal
        .statusCode(422)
        .contentType("application/problem+json")
        .body("errors.at.row", hasItem(3))
        .body("errors.at.sheet", hasItem("faq"));
    assertThat(export("faq.csv").asString()).doesNotContain("Is there a lift for prams?");
  }

  @Test
  void aLongImportGoesOnInTheBackground() throws InterruptedException {
    // Given
    byte[] table = bytes(export("prices.csv").asString().replace("12.50", "14.50"));

    // When
    Response accepted =
        sending(table)
            .header("Prefer", "respond-async")
            .post(IMPORTS + "?format=csv&section=prices");

    // Then
    assertThat(accepted.statusCode()).isEqualTo(202);
    String location = accepted.header("Location");
    String phase = "";
    for (int i = 0; i < 200 && !phase.equals("DONE"); i++) {
      phase = given().get(location).then().statusCode(200).extract().path("phase");
      TimeUnit.MILLISECONDS.sleep(50);
    }
    given().get(location).then().body("report.changed.kind", hasItem("TICKET"));
    given().get(IMPORTS + "/another").then().statusCode(404);
  }

  @Test
  @TestSecurity(user = "ed", roles = "editor")
  void anEditorTakesFilesAndBringsNone() {
    given().get(EXPORTS + "faq.csv").then().statusCode(200);
    assertThat(sending(new byte[0]).post(IMPORTS + "?format=csv&section=faq").statusCode())
        .isEqualTo(403);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "faq.exe",
        "faq",
        "nothing.csv",
        "..%2fknowledge.yaml",
        "x.yaml",
        "%0d%0aX:%20y.csv",
        "faq.csv%00"
      })
  void thereAreNoOtherFiles(String file) {
    given().urlEncodingEnabled(false).get(EXPORTS + file).then().statusCode(not(200));
  }

  @Test
  void everyFileIsADownload() {
    given()
        .get(EXPORTS + "faq.xlsx")
        .then()
        .header("Content-Disposition", "attachment; filename=\"faq.xlsx\"")
        .header("X-Content-Type-Options", "nosniff");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "format=doc",
        "mode=merge",
        "format=csv",
        "format=csv&section=x",
        "format=csv&section=faq&mode=all"
      })
  void saysWhatMayBeAsked(String query) {
    importing(query, bytes("key\n")).statusCode(422).body("detail", startsWith("Must be one of"));
  }

  @Test
  void takesLargeBodiesHereAndNowhereElse() {
    // Given
    byte[] large = bytes("key\n" + " ".repeat(2 << 20));

    // Then
    importing("format=csv&section=faq", large).statusCode(422);
    sending(large).post("/api/v1/hours").then().statusCode(413);
  }

  @Test
  void takesTwentyThousandRows() throws InterruptedException {
    // Given
    StringBuilder table = new StringBuilder("key,category");
    LANGUAGES.forEach(tag -> table.append(",question." + tag + ".1,answer." + tag));
    for (int i = 0; i < 20_000; i++) {
      int number = i;
      table.append("\nthing-" + i + ",things");
      LANGUAGES.forEach(
          tag -> table.append(String.format(",%s %d?,\"Welcome, %s.\"", tag, number, tag)));
    }

    // When
    Duration asCsv = taken("format=csv&section=faq", bytes(table.toString()), "added", 20_000);
    byte[] sheet = export("faq.xlsx").asByteArray();
    byte[] other = bytes(export("faq.csv").asString().replace("Welcome, ", "Not now, "));
    taken("format=csv&section=faq&mode=replace", other, "changed", 20_000);
    Duration asSheet = taken("format=xlsx&section=faq&mode=replace", sheet, "changed", 20_000);

    // Then: how long it takes depends on the machine, and is told in the log
    System.out.println("20,000 rows: CSV " + asCsv + ", XLSX " + asSheet);
    assertThat(export("faq.csv").asString()).contains("Welcome, ").doesNotContain("Not now, ");
  }

  private static Duration taken(String query, byte[] file, String count, int expected)
      throws InterruptedException {
    long start = System.nanoTime();
    String location =
        sending(file)
            .header("Prefer", "respond-async")
            .post(IMPORTS + "?" + query)
            .then()
            .statusCode(202)
            .extract()
            .header("Location");
    String phase = "";
    while (!phase.equals("DONE")) {
      phase = given().get(location).then().statusCode(200).extract().path("phase");
      assertThat(phase).isNotIn("REFUSED", "FAILED");
      TimeUnit.MILLISECONDS.sleep(100);
    }
    given().get(location).then().body("report.counts." + count, is(expected));
    return Duration.ofNanos(System.nanoTime() - start);
  }

  @Test
  void theSiteOfTheMuseumGetsItAsItIsNow() {
    Response first = given().get("/api/v1/museum.jsonld?lang=en");
    assertThat(first.statusCode()).isEqualTo(200);
    assertThat(first.contentType()).startsWith("application/ld+json");
    assertThat(first.asString()).doesNotContain("<");
    first.then().body("'@type'", equalTo("Museum"));
    given()
        .header("If-None-Match", first.header("ETag"))
        .get("/api/v1/museum.jsonld?lang=en")
        .then()
        .statusCode(304);
  }

  private static Response export(String file) {
    Response response = given().get(EXPORTS + file);
    assertThat(response.statusCode()).isEqualTo(200);
    return response;
  }

  private static ValidatableResponse importing(String query, byte[] file) {
    return sending(file).post(IMPORTS + "?" + query).then();
  }

  private static RequestSpecification sending(byte[] file) {
    return given().contentType("application/octet-stream").body(file);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
