package museum.foyer.channels.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import museum.foyer.llm.StubModel;
import museum.foyer.llm.StubModel.Mode;
import museum.foyer.llm.StubModelResource;
import museum.foyer.platform.PostgresResource;
import museum.foyer.retrieval.Searchable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Answers that take a while, listeners that leave, and what a visitor may take. */
@QuarkusTest
@TestProfile(LiveAnswersTest.Strict.class)
@QuarkusTestResource(value = PostgresResource.class, restrictToAnnotatedClass = true)
@QuarkusTestResource(value = StubModelResource.class, restrictToAnnotatedClass = true)
@Tag("database")
class LiveAnswersTest {

  private static final String QUESTION =
      "Would the tides exhibition and the audio guide please my grandmother on a rainy afternoon?";

  private static final String GOOD =
      "It is a lovely place for a quiet afternoon. Your grandmother will feel welcome here. ";

  StubModel model;

  @Inject Searchable searchable;

  @TestHTTPResource("/api/v1/conversations/")
  URI root;

  /** Two answers at once, five messages a conversation, three seconds without a listener. */
  public static final class Strict implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "foyer.limits.enabled", "true",
          "foyer.limits.answers", "2",
          "foyer.limits.conversation.times", "5",
          "foyer.limits.conversation.another", "PT60S",
          "foyer.limits.address.times", "500",
          "foyer.limits.opened.times", "500",
          "foyer.limits.unheard", "PT3S");
    }
  }

  @BeforeEach
  void everythingIsEmbedded() {
    searchable.await();
    model.mode(Mode.NORMAL);
  }

  @Test
  void aVisitorWhoLostTheConnectionHearsTheRest() throws IOException {
    // Given
    slow(2);
    Visit visit = Visit.open("en");
    Stream stream = Stream.of(root, visit, QUESTION);
    List<String> heard = stream.untilFirstSentence();
    stream.cut();

    // When
    String last = heard.get(heard.size() - 1);
    Response rest =
        visit
            .call()
            .header("Last-Event-ID", last)
            .get("/messages/" + last.split(":")[0] + "/events");

    // Then
    List<String> all = new ArrayList<>(heard);
    all.addAll(Visit.fields(rest, "id:"));
    assertThat(all).hasSizeGreaterThan(heard.size());
    for (int i = 0; i < all.size(); i++) {
      assertThat(all.get(i)).endsWith(":" + i);
    }
    assertThat(rest.asString()).contains("answered_by_model").contains("\"finishReason\":\"stop\"");
  }

  @Test
  void anAnswerNobodyListensToStopsAndIsShownAsBrokenOff() throws IOException {
    // Given
    slow(30);
    model.delays(Duration.ofMillis(50), Duration.ofMillis(300));
    Visit visit = Visit.open("en");
    Stream stream = Stream.of(root, visit, QUESTION);
    String answer = stream.untilFirstSentence().get(0).split(":")[0];

    // When
    stream.cut();

    // Then
    await(() -> model.running() == 0);
    await(
        () ->
            visit.transcript().stream()
                .allMatch(message -> !message.get("state").equals("answering")));
    assertThat(visit.transcript())
        .last()
        .satisfies(
            message -> {
              assertThat(message).containsEntry("messageId", answer);
              assertThat(message).containsEntry("state", "interrupted");
            });
  }

  @Test
  void theSameKeyListensToTheAnswerThatIsBeingGiven() throws Exception {
    // Given
    slow(2);
    Visit visit = Visit.open("en");
    UUID key = UUID.randomUUID();
    Stream first = Stream.of(root, visit, QUESTION, key);
    first.untilFirstSentence();

    // When
    Response whole = visit.sayOnce(key, QUESTION);
    Stream second = Stream.of(root, visit, QUESTION, key);

    // Then
    whole.then().statusCode(409);
    String answer = second.untilFirstSentence().get(0);
    assertThat(first.rest()).isEqualTo(second.rest()).isNotEmpty();
    assertThat(answer).endsWith(":0");
    assertThat(visit.transcript()).hasSize(2);
  }

  @Test
  void whoWritesTooMuchIsAskedToWaitInTheirLanguage() {
    // Given
    Visit visit = Visit.open("fr");
    for (int i = 0; i < 5; i++) {
      visit.say("Bonjour").then().statusCode(200);
    }

    // When
    Response sixth = visit.hear("Bonjour");

    // Then
    sixth.then().statusCode(429);
    assertThat(Integer.parseInt(sixth.header("Retry-After"))).isBetween(1, 61);
    assertThat(sixth.jsonPath().getString("detail")).contains("Merci de patienter");
    assertThat(Visit.open("fr").say("Bonjour").statusCode()).isEqualTo(200);
  }

  @Test
  void oneTooManyAtOnceIsToldSoAtOnceAndKeepsNothing() throws IOException {
    // Given
    slow(4);
    Stream first = Stream.of(root, Visit.open("en"), QUESTION);
    Stream second = Stream.of(root, Visit.open("en"), QUESTION);
    first.untilFirstSentence();
    second.untilFirstSentence();
    Visit third = Visit.open("de");

    // When
    Response refused = third.hear(QUESTION);

    // Then
    refused.then().statusCode(503);
    assertThat(refused.header("Retry-After")).isNotBlank();
    assertThat(refused.jsonPath().getString("detail")).contains("Bitte versuchen Sie es");
    assertThat(third.transcript()).isEmpty();
    assertThat(first.rest()).isNotEmpty();
    assertThat(second.rest()).isNotEmpty();
    await(() -> third.say("Hallo").statusCode() == 200);
  }

  private static void await(BooleanSupplier condition) {
    Instant end = Instant.now().plusSeconds(20);
    while (!condition.getAsBoolean()) {
      assertThat(Instant.now()).as("in time").isBefore(end);
      try {
        Thread.sleep(100);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private void slow(int sentences) {
    model
        .answerWith(request -> GOOD.repeat(sentences).strip())
        .delays(Duration.ofMillis(50), Duration.ofMillis(60));
  }

  /** A connection that can be cut. */
  private record Stream(HttpURLConnection connection, BufferedReader lines) {

    static Stream of(URI root, Visit visit, String text) throws IOException {
      return of(root, visit, text, UUID.randomUUID());
    }

    static Stream of(URI root, Visit visit, String text, UUID key) throws IOException {
      HttpURLConnection connection =
          (HttpURLConnection) root.resolve(visit.id() + "/messages").toURL().openConnection();
      connection.setRequestProperty("Conversation-Token", visit.token());
      connection.setRequestProperty("Content-Type", "application/json");
      connection.setRequestProperty("Accept", "text/event-stream");
      connection.setRequestProperty("Idempotency-Key", key.toString());
      connection.setDoOutput(true);
      connection
          .getOutputStream()
          .write(("{\"text\": \"" + text + "\"}").getBytes(StandardCharsets.UTF_8));
      return new Stream(
          connection,
          new BufferedReader(
              new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8)));
    }

    /** The ids of the events up to the first sentence. */
    List<String> untilFirstSentence() throws IOException {
      List<String> ids = new ArrayList<>();
      boolean sentence = false;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        sentence |= line.startsWith("event:") && line.contains("message.delta");
        if (line.startsWith("id:")) {
          ids.add(line.substring("id:".length()).strip());
        } else if (line.isEmpty() && sentence) {
          return ids;
        }
      }
      throw new IOException("ended without a sentence");
    }

    List<String> rest() throws IOException {
      return lines.lines().filter(line -> line.startsWith("data:")).toList();
    }

    void cut() {
      connection.disconnect();
    }
  }
}
