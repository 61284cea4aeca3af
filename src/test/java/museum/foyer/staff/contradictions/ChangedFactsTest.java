package museum.foyer.staff.contradictions;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import museum.foyer.platform.PostgresResource;
import museum.foyer.staff.access.AsStaff;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A changed fact is held against all that is said of it, in every language. */
@QuarkusTest
@QuarkusTestResource(value = PostgresResource.class, restrictToAnnotatedClass = true)
@Tag("database")
class ChangedFactsTest {

  private static final String STAFF = "/api/v1/staff/";

  @Test
  void aChangedTicketIsHeldAgainstEveryTextInEveryLanguage() {
    // Given
    publish(
        "faq",
        faq(
            "grown-ups",
            Map.of(
                "en", List.of("How much does a grown-up pay?", "The full price is €12."),
                "fr",
                    List.of(
                        "Combien coûte l'entrée pour une grande personne ?",
                        "Le plein tarif est de 12 €."),
                "de", List.of("Was zahlt ein Großer?", "Erwachsene zahlen 12 €."))));
    publish(
        "exhibitions",
        exhibition("knots", "The full price is €12.", "Le plein tarif est de 12 €."));

    // When
    Response refused = patch("prices/full", "{\"content\": {\"price\": \"13.00\"}}");

    // Then
    refused
        .then()
        .statusCode(409)
        .body("code", equalTo("publication-blocked"))
        .body(
            "errors.detail",
            hasItems(
                containsString("faq/grown-ups says “€12” (in 'en'), but prices/full now says"),
                containsString("faq/grown-ups says “12 €” (in 'fr')"),
                containsString("faq/grown-ups says “12 €” (in 'de')"),
                containsString("exhibitions/knots says “€12” (in 'en')"),
                containsString("exhibitions/knots says “12 €” (in 'fr')")));
    AsStaff.editor().get(STAFF + "prices/full").then().body("content.price", equalTo("12.00"));
  }

  @Test
  void changedHoursAreHeldAgainstEveryTextInEveryLanguage() {
    // Given
    publish(
        "faq",
        faq(
            "mondays",
            Map.of(
                "en", List.of("May I come on a Monday then?", "The museum is closed on Mondays."),
                "fr", List.of("Puis-je venir un lundi alors ?", "Le musée est fermé le lundi."))));
    publish(
        "exhibitions",
        exhibition("splices", "The museum is closed on Mondays.", "Le musée est fermé le lundi."));

    // When
    Response refused =
        patch(
            "hours/main",
            "{\"content\": {\"hours\": {\"seasons\": null, \"weekly\": "
                + "{\"mon\": [\"10:00-18:00\"]}}}}");

    // Then
    refused
        .then()
        .statusCode(409)
        .body(
            "errors.detail",
            hasItems(
                containsString("faq/mondays says “closed on Mondays” (in 'en')"),
                containsString("(in 'fr'), but venues/main now says"),
                containsString("exhibitions/splices says “closed on Mondays” (in 'en')")));
  }

  @Test
  void aPriceThatATranslationLeavesOutIsNotPublished() {
    // When
    Response refused =
        create(
            "faq",
            faq(
                "hammocks",
                Map.of(
                    "en", List.of("May I rent a hammock?", "Yes, for €4."),
                    "fr", List.of("Peut-on louer un hamac ?", "Oui, à l'accueil."))));

    // Then
    refused
        .then()
        .statusCode(409)
        .body("errors.pointer", hasItem("/content/translations/fr/answer"))
        .body(
            "errors.detail",
            hasItem("The text in 'en' says “€4”, which the one in 'fr' leaves out."));
  }

  @Test
  void aGoldenQuestionForNoVenueIsRefusedByItsField() {
    // When
    Response refused =
        create(
            "golden-questions",
            Map.of(
                "key",
                "tower",
                "content",
                Map.of(
                    "question", "Are you open?",
                    "asOf", "2026-11-24",
                    "venue", "tower",
                    "mustContain", List.of("10:00"))));

    // Then
    refused
        .then()
        .statusCode(409)
        .body("errors.pointer", hasItem("/content/venue"))
        .body("errors.detail", hasItem(containsString("'tower'")));
  }

  private static Map<String, Object> faq(String key, Map<String, List<String>> texts) {
    Map<String, Object> translations = new HashMap<>();
    texts.forEach(
        (language, text) ->
            translations.put(
                language, Map.of("questions", List.of(text.get(0)), "answer", text.get(1))));
    return Map.of("key", key, "content", Map.of("category", "visit", "translations", translations));
  }

  private static Map<String, Object> exhibition(String key, String english, String french) {
    return Map.of(
        "key",
        key,
        "content",
        Map.of(
            "title", Map.of("en", "On " + key, "fr", "Sur les " + key),
            "summary", Map.of("en", english, "fr", french),
            "venue", "main"));
  }

  private static void publish(String collection, Map<String, Object> item) {
    create(collection, item).then().statusCode(201);
  }

  private static Response create(String collection, Map<String, Object> item) {
    Map<String, Object> body = new HashMap<>(item);
    body.put("status", "PUBLISHED");
    return AsStaff.publisher()
        .contentType("application/json")
        .header("Idempotency-Key", "\"" + UUID.randomUUID() + "\"")
        .body(body)
        .post(STAFF + collection);
  }

  private static Response patch(String item, String body) {
    int revision = AsStaff.publisher().get(STAFF + item).path("revision");
    return AsStaff.publisher()
        .header("If-Match", "\"" + revision + "\"")
        .contentType("application/merge-patch+json")
        .body(body)
        .patch(STAFF + item);
  }
}
