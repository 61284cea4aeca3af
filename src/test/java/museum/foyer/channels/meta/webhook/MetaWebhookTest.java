package museum.foyer.channels.meta.webhook;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import museum.foyer.channels.meta.Deliveries;
import museum.foyer.channels.meta.MetaOn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The webhook over HTTP, with the channel on. */
@QuarkusTest
@TestProfile(MetaOn.class)
@Tag("database")
class MetaWebhookTest {

  private static final long AT = 1795514400000L;

  @Inject AgroalDataSource dataSource;
  @Inject RefusedCalls refused;

  @TestHTTPResource(Deliveries.PATH)
  URI address;

  @BeforeEach
  void nothingIsKept() throws SQLException {
    execute("truncate table meta_event");
  }

  @Test
  void theRightTokenGetsTheChallengeBack() {
    verify("subscribe", Deliveries.VERIFY_TOKEN, "1158201444")
        .statusCode(200)
        .body(equalTo("1158201444"))
        .contentType(startsWith("text/plain"))
        .header("X-Content-Type-Options", "nosniff");
  }

  @Test
  void anotherTokenOrModeIsForbidden() {
    verify("subscribe", "canary-verify-tokeN", "1158201444").statusCode(403);
    verify("unsubscribe", Deliveries.VERIFY_TOKEN, "1158201444").statusCode(403);
  }

  @Test
  void aMissingParameterIsMalformed() {
    given().get(Deliveries.PATH).then().statusCode(400);
    verify("subscribe", Deliveries.VERIFY_TOKEN, "").statusCode(400);
    verify("subscribe", "", "1158201444").statusCode(400);
    given().queryParam("hub.mode", "subscribe").get(Deliveries.PATH).then().statusCode(400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "\"><img src=x onerror=alert(1)>",
        "javascript:alert(1)",
        "1158201444\r\nSet-Cookie: a=b",
        "1 2",
        "11582014４４"
      })
  void aChallengeThatCouldBeAPageIsNeverRepeated(String challenge) {
    verify("subscribe", Deliveries.VERIFY_TOKEN, challenge)
        .statusCode(400)
        .header("X-Content-Type-Options", "nosniff")
        .body(not(containsString("alert")));
    verify("subscribe", "wrong", challenge).statusCode(403).body(not(containsString("alert")));
  }

  @Test
  void otherMethodsAreNotAllowed() {
    given().delete(Deliveries.PATH).then().statusCode(405);
    given().body("{}").put(Deliveries.PATH).then().statusCode(405);
  }

  @Test
  void aSignedDeliveryIsKept() throws Exception {
    // Given
    byte[] body = signedFile("escaped.json");

    // When
    Deliveries.post(body).statusCode(200).body(equalTo("EVENT_RECEIVED"));

    // Then
    assertThat(number("select count(*) from meta_event")).isEqualTo(1);
    Deliveries.post(
            signedFile("utf-8.json"),
            Deliveries.signature(Deliveries.INSTAGRAM, signedFile("utf-8.json")))
        .statusCode(200);
    assertThat(number("select count(*) from meta_event")).isEqualTo(2);
  }

  @Test
  void oneOtherByteIsRefusedAndNothingIsKept() throws Exception {
    // Given
    byte[] body = signedFile("escaped.json");
    String signature = Deliveries.signature(Deliveries.FACEBOOK, body);
    long before = refused.count();
    body[body.length / 2] ^= 1;

    // When
    ValidatableResponse response = Deliveries.post(body, signature);

    // Then
    response.statusCode(401).body(not(containsString("Preis")), not(containsString("sha256")));
    given().body(body).post(Deliveries.PATH).then().statusCode(401);
    given()
        .header("X-Hub-Signature", "sha1=" + "0".repeat(40))
        .body(body)
        .post(Deliveries.PATH)
        .then()
        .statusCode(401);
    assertThat(number("select count(*) from meta_event")).isZero();
    assertThat(refused.count()).isEqualTo(before + 3);
  }

  @Test
  void moreThanAMebibyteIsTooLarge() {
    // Given
    byte[] fits = new byte[1 << 20];
    Arrays.fill(fits, (byte) ' ');
    byte[] tooLarge = Arrays.copyOf(fits, fits.length + 1);

    // When
    ValidatableResponse response = Deliveries.post(tooLarge);

    // Then
    response.statusCode(413);
    Deliveries.post(fits).statusCode(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "{", "null", "[]", "42", "{\"object\":\"page\",\"entry\":{}}", "\u0000"})
  void whatIsSignedAndNoDeliveryIsAcknowledgedAndLeftOut(String body) throws SQLException {
    // When
    ValidatableResponse response = Deliveries.post(body.getBytes(UTF_8));

    // Then
    response.statusCode(200);
    assertThat(number("select count(*) from meta_event")).isZero();
  }

  @Test
  void deepNestingIsAcknowledgedAndLeftOut() {
    Deliveries.post(("{\"object\":" + "[".repeat(200_000)).getBytes(UTF_8)).statusCode(200);
  }

  @Test
  void aThousandCopiesAtOnceAreOneEvent() throws Exception {
    // Given
    byte[] body =
        Deliveries.delivery(
            Deliveries.text("71", AT, "m_same", "Hi"), Deliveries.text("71", AT, "m_same", "Hi"));

    // When
    List<Long> nanos = send(IntStream.range(0, 1_000).mapToObj(i -> body).toList());

    // Then
    assertThat(nanos).hasSize(1_000);
    assertThat(number("select count(*) from meta_event")).isEqualTo(1);
    awaitNone("WAITING");
    assertThat(number("select count(*) from message where external_id = 'm_same'")).isEqualTo(1);
  }

  @Test
  void aBatchOfAThousandIsKeptWhole() throws Exception {
    // When
    Deliveries.post(Deliveries.delivery(Deliveries.texts(1_000, "batch", AT))).statusCode(200);

    // Then
    assertThat(number("select count(*) from meta_event")).isEqualTo(1_000);
    awaitNone("WAITING");
    assertThat(number("select count(*) from message where external_id like 'batch-%'"))
        .isEqualTo(1_000);
  }

  @Test
  void aBurstOfTenThousandIsAcknowledgedAndNoneIsLost() throws Exception {
    // Given
    List<byte[]> bodies =
        Arrays.stream(Deliveries.texts(10_000, "burst", AT)).map(Deliveries::delivery).toList();

    // When
    List<Long> nanos = new ArrayList<>(send(bodies));

    // Then
    nanos.sort(Long::compare);
    System.out.printf(
        "10,000 deliveries acknowledged: median %d ms, p99 %d ms, longest %d ms%n",
        nanos.get(5_000) / 1_000_000, nanos.get(9_900) / 1_000_000, nanos.get(9_999) / 1_000_000);
    assertThat(number("select count(*) from meta_event")).isEqualTo(10_000);
    awaitNone("WAITING");
    assertThat(number("select count(*) from message where external_id like 'burst-%'"))
        .isEqualTo(10_000);
  }

  @Test
  @Timeout(60)
  void nothingOfItIsInTheLog() throws Exception {
    // Given
    List<String> logged = new CopyOnWriteArrayList<>();
    Handler handler = capture(logged);
    Logger.getLogger("").addHandler(handler);
    byte[] body =
        Deliveries.delivery(Deliveries.text("990011223344", AT, "m_canary", "canary words"));

    // When
    Deliveries.post(body);
    Deliveries.post(body, "sha256=" + "0".repeat(64));
    Deliveries.post("{\"object\": canary words".getBytes(UTF_8));
    verify("subscribe", "canary-wrong-token", "1");
    execute(
        "insert into meta_event (platform, account, key, person, kind, at, received_at, payload,"
            + " next_at, attempts) values ('MESSENGER', '1', 'p', '990011223344', 'Written', now(),"
            + " now(), '{\"kind\":\"canary words\"}', now(), 4)");
    awaitNone("WAITING");
    // the line is written after the commit that is waited for
    while (logged.stream().noneMatch(line -> line.contains("is given up"))) {
      Thread.onSpinWait();
    }
    Logger.getLogger("").removeHandler(handler);

    // Then
    String all = String.join("\n", logged);
    assertThat(all).contains("is given up", "is no JSON");
    assertThat(all)
        .doesNotContain("canary words", "990011223344", "canary-", Deliveries.FACEBOOK, "m_canary");
    assertThat(number("select count(*) from meta_event where state = 'DEAD'")).isEqualTo(1);
  }

  @Test
  void aPersonWhoAsksMetaIsErasedAndCanSeeIt() throws Exception {
    // Given
    Deliveries.post(Deliveries.delivery(Deliveries.text("88001", AT, "m_88", "Erase me")));
    awaitNone("WAITING");

    // When
    String url =
        signedRequest("deletion", "88001", Deliveries.FACEBOOK)
            .statusCode(200)
            .extract()
            .path("url");

    // Then
    assertThat(number("select count(*) from message where external_id = 'm_88'")).isZero();
    assertThat(number("select count(*) from conversation where person = '88001'")).isZero();
    given()
        .header("Accept-Language", "de-CH, en;q=0.8")
        .get(URI.create(url).getPath())
        .then()
        .statusCode(200)
        .body(containsString("gelöscht"));
    given().get(Deliveries.PATH + "/deletion/unknown").then().statusCode(404);
    signedRequest("deletion", "88001", "another").statusCode(401);
    signedRequest("deauthorization", "88001", Deliveries.INSTAGRAM).statusCode(204);
    given().formParam("x", "y").post(Deliveries.PATH + "/deletion").then().statusCode(400);
  }

  private static ValidatableResponse signedRequest(String what, String person, String secret) {
    Base64.Encoder base64 = Base64.getUrlEncoder().withoutPadding();
    String payload =
        base64.encodeToString(
            "{\"user_id\":\"%s\",\"algorithm\":\"HMAC-SHA256\",\"issued_at\":1}"
                .formatted(person)
                .getBytes(UTF_8));
    String hex = Deliveries.signature(secret, payload.getBytes(UTF_8)).substring(7);
    String signature = base64.encodeToString(java.util.HexFormat.of().parseHex(hex));
    return given()
        .formParam("signed_request", signature + "." + payload)
        .post(Deliveries.PATH + "/" + what)
        .then();
  }

  private static ValidatableResponse verify(String mode, String token, String challenge) {
    return given()
        .queryParam("hub.mode", mode)
        .queryParam("hub.verify_token", token)
        .queryParam("hub.challenge", challenge)
        .get(Deliveries.PATH)
        .then();
  }

  private static byte[] signedFile(String name) throws java.io.IOException {
    return Files.readAllBytes(
        Path.of("src", "test", "resources", "channels", "meta", "signed", name));
  }

  /** Sixteen at a time, as Meta's own senders; how long each took. */
  private List<Long> send(List<byte[]> bodies) throws Exception {
    HttpClient client = HttpClient.newHttpClient();
    ExecutorService senders = Executors.newFixedThreadPool(16);
    try {
      List<Callable<Long>> calls = new ArrayList<>();
      for (byte[] body : bodies) {
        HttpRequest request =
            HttpRequest.newBuilder(address)
                .header("X-Hub-Signature-256", Deliveries.signature(Deliveries.FACEBOOK, body))
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        calls.add(
            () -> {
              long from = System.nanoTime();
              assertThat(client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode())
                  .isEqualTo(200);
              return System.nanoTime() - from;
            });
      }
      List<Long> nanos = new ArrayList<>();
      for (Future<Long> done : senders.invokeAll(calls)) {
        nanos.add(done.get());
      }
      return nanos;
    } finally {
      senders.shutdown();
    }
  }

  private void awaitNone(String state) throws Exception {
    long end = System.nanoTime() + 120_000_000_000L;
    while (number("select count(*) from meta_event where state = '" + state + "'") > 0) {
      assertThat(System.nanoTime()).as("waited too long").isLessThan(end);
      Thread.onSpinWait();
    }
  }

  private static Handler capture(List<String> lines) {
    return new Handler() {
      @Override
      public void publish(LogRecord line) {
        lines.add(line.getMessage() + " " + Arrays.toString(line.getParameters()));
        for (Throwable e = line.getThrown(); e != null; e = e.getCause()) {
          lines.add(e.toString());
        }
      }

      @Override
      public void flush() {}

      @Override
      public void close() {}
    };
  }

  private long number(String sql) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
