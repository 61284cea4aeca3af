package museum.foyer.channels.meta.outbox;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import museum.foyer.channels.meta.MetaConfig;
import museum.foyer.channels.meta.graph.GraphAccount;
import museum.foyer.channels.meta.graph.GraphAccounts;
import museum.foyer.channels.meta.graph.GraphClient;
import museum.foyer.channels.meta.graph.GraphConfig;
import museum.foyer.channels.meta.graph.GraphReply;
import museum.foyer.conversation.Author;
import museum.foyer.conversation.Conversations;
import museum.foyer.conversation.Correspondent;
import museum.foyer.conversation.Messages;
import museum.foyer.conversation.ReplyReady;
import museum.foyer.conversation.turns.Channel;
import museum.foyer.knowledge.Language;
import museum.foyer.platform.PostgresResource;
import museum.foyer.platform.sql.Rows;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sending, against a stub of the Graph API, with a clock of its own. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@Tag("database")
class OutboxRelayTest {

  private static final String PERSON = "psid-canary-7001";
  private static final String TOKEN = "token-canary";

  @Inject OutboxStore store;
  @Inject AccountStore accounts;
  @Inject LetterStore letters;
  @Inject Rows rows;
  @Inject Conversations conversations;
  @Inject Messages messages;
  @Inject OutboxConfig config;
  @Inject Vertx vertx;

  @TempDir Path folder;

  private final Time time = new Time();
  private WireMockServer graph;
  private GraphAccounts configured;
  private Outbox outbox;
  private OutboxRelay relay;

  /** Stands until it is moved. */
  private static final class Time extends Clock {

    private Instant now = Instant.parse("2026-11-24T10:00:00Z");

    void pass(Duration some) {
      now = now.plus(some);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }

  private static final class AtOnce extends AbstractExecutorService {

    @Override
    public void execute(Runnable work) {
      work.run();
    }

    @Override
    public void shutdown() {}

    @Override
    public List<Runnable> shutdownNow() {
      return List.of();
    }

    @Override
    public boolean isShutdown() {
      return false;
    }

    @Override
    public boolean isTerminated() {
      return false;
    }

    @Override
    public boolean awaitTermination(long timeout, TimeUnit unit) {
      return true;
    }
  }

  private record Patience(Duration connectTimeout, Duration answerTimeout, int connections)
      implements GraphConfig {}

  @BeforeEach
  void start() throws IOException {
    rows.update("delete from meta_outbox");
    rows.update("delete from meta_account");
    graph = new WireMockServer(WireMockConfiguration.options().dynamicPort());
    graph.start();
    Files.writeString(folder.resolve("token"), TOKEN + "\n");
    configured = new GraphAccounts(config());
    outbox = new Outbox(store, time);
    relay = relay(store, client(), new AtOnce());
  }

  @AfterEach
  void stop() {
    graph.stop();
  }

  private MetaConfig config() {
    Map<String, String> settings = new HashMap<>();
    settings.put("foyer.meta.enabled", "true");
    settings.put("foyer.meta.app-secrets", "secret-canary");
    settings.put("foyer.meta.accounts[0].id", "page");
    settings.put("foyer.meta.accounts[0].platform", "messenger");
    settings.put("foyer.meta.accounts[0].token-file", folder.resolve("token").toString());
    settings.put("foyer.meta.accounts[1].id", "insta");
    settings.put("foyer.meta.accounts[1].platform", "instagram");
    settings.put("foyer.meta.accounts[1].access-token", "other-token");
    settings.put("foyer.meta.graph.facebook", "http://127.0.0.1:" + graph.port());
    return new SmallRyeConfigBuilder()
        .addDiscoveredConverters()
        .withMapping(MetaConfig.class)
        .withMappingIgnore("foyer.**")
        .withSources(new PropertiesConfigSource(settings, "test", 500))
        .build()
        .getConfigMapping(MetaConfig.class);
  }

  private GraphClient client() {
    return client(Duration.ofMillis(700));
  }

  private GraphClient client(Duration patience) {
    return new GraphClient(vertx, new Patience(Duration.ofSeconds(2), patience, 16));
  }

  private OutboxRelay relay(OutboxStore told, GraphClient client, ExecutorService executor) {
    return new OutboxRelay(
        told,
        new OpenAccounts(configured, accounts, time),
        new Delivery(told, accounts, conversations, client, config, time),
        executor,
        config,
        time);
  }

  private UUID say(String account, String person, Author author, String text) {
    UUID message = UUID.randomUUID();
    Channel channel = account.equals("page") ? Channel.MESSENGER : Channel.INSTAGRAM;
    Correspondent to = new Correspondent(channel, account, person);
    ReplyReady reply =
        new ReplyReady(
            conversations.with(to),
            message,
            to,
            author,
            Optional.of(Language.EN),
            text,
            List.of("What does it cost?"),
            time.instant());
    QuarkusTransaction.requiringNew().run(() -> outbox.take(reply));
    return message;
  }

  private UUID say(String text) {
    return say("page", PERSON, Author.FOYER, text);
  }

  private void answer(ResponseDefinitionBuilder response) {
    graph.stubFor(post(anyUrl()).willReturn(response));
  }

  private static ResponseDefinitionBuilder ok() {
    return aResponse().withBody("{\"recipient_id\":\"1\",\"message_id\":\"m_1\"}");
  }

  private static ResponseDefinitionBuilder error(int status, int code, int subcode) {
    return aResponse()
        .withStatus(status)
        .withBody(
            "{\"error\":{\"message\":\"canary\",\"code\":"
                + code
                + ",\"error_subcode\":"
                + subcode
                + ",\"fbtrace_id\":\"A\"}}");
  }

  private List<LoggedRequest> requests() {
    return graph.findAll(WireMock.postRequestedFor(anyUrl()));
  }

  private List<String> texts() {
    return requests().stream()
        .sorted(java.util.Comparator.comparing(LoggedRequest::getLoggedDate))
        .map(request -> JsonPath.from(request.getBodyAsString()).getString("message.text"))
        .toList();
  }

  private List<String> states() {
    return rows.list(
        "select state || coalesce(' ' || reason, '') from meta_outbox order by seq",
        row -> row.getString(1));
  }

  private void pass(Duration some) {
    time.pass(some);
    relay.run();
  }

  @Test
  void aReplyGoesOutAsMetaWantsIt() {
    // Given
    answer(ok());
    say("We are open. See [us](https://museum.example).");

    // When
    relay.run();

    // Then
    LoggedRequest sent = requests().get(0);
    JsonPath body = JsonPath.from(sent.getBodyAsString());
    assertThat(sent.getUrl()).matches("/v25.0/me/messages\\?appsecret_proof=[0-9a-f]{64}");
    assertThat(sent.getHeader("Authorization")).isEqualTo("Bearer " + TOKEN);
    assertThat(body.getString("recipient.id")).isEqualTo(PERSON);
    assertThat(body.getString("messaging_type")).isEqualTo("RESPONSE");
    assertThat(body.getString("message.text"))
        .isEqualTo("We are open. See us: https://museum.example.");
    assertThat(UUID.fromString(body.getString("message.metadata"))).isNotNull();
    assertThat(body.getString("message.quick_replies[0].title")).isEqualTo("What does it cost?");
    assertThat(states()).containsExactly("SENT");
  }

  @Test
  void theReplyOfARolledBackTurnIsNeverSent() {
    // Given
    answer(ok());
    ReplyReady reply =
        new ReplyReady(
            UUID.randomUUID(),
            UUID.randomUUID(),
            new Correspondent(Channel.MESSENGER, "page", PERSON),
            Author.FOYER,
            Optional.empty(),
            "Hello",
            List.of(),
            time.instant());

    // When
    QuarkusTransaction.begin();
    outbox.take(reply);
    QuarkusTransaction.rollback();
    relay.run();

    // Then
    assertThat(requests()).isEmpty();
  }

  @Test
  void whatShouldPassIsTriedThreeTimesMoreAndIsThenForStaff() {
    // Given
    answer(aResponse().withStatus(503));
    UUID message = say("Hello");

    // When
    relay.run();
    List.of(1, 2, 5, 18, 60).forEach(seconds -> pass(Duration.ofSeconds(seconds)));

    // Then
    assertThat(requests()).hasSize(4);
    assertThat(states()).containsExactly("DEAD try-again");
    assertThat(letters.in("DEAD", 10)).extracting(Letter::message).containsExactly(message);
  }

  @Test
  void staffMayHaveItSentOnceMore() {
    // Given
    answer(error(400, 100, 0));
    UUID message = say("Hello");
    relay.run();
    answer(ok());

    // When
    QuarkusTransaction.requiringNew().run(() -> letters.retry(message, time.instant()));
    relay.run();

    // Then
    assertThat(states()).containsExactly("SENT");
    assertThat(requests()).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource({
    "10, 2018278, UNDELIVERABLE window-closed",
    "10, 2018300, UNDELIVERABLE other-owner",
    "613, 2018338, UNDELIVERABLE silence",
    "10, 0, DEAD not-permitted",
    "551, 0, UNDELIVERABLE unavailable",
    "100, 2018001, UNDELIVERABLE unknown-person",
    "100, 2534015, DEAD bad-message",
    "9000001, 0, UNDELIVERABLE deleted"
  })
  void whatIsRefusedForGoodIsNotTriedAgain(int code, int subcode, String state) {
    // Given
    answer(error(200, code, subcode));
    Correspondent to = new Correspondent(Channel.MESSENGER, "page", code + "/" + subcode);
    say("page", to.person(), Author.FOYER, "Hello");

    // When
    relay.run();
    pass(Duration.ofMinutes(5));

    // Then
    assertThat(requests()).hasSize(1);
    assertThat(states()).containsExactly(state);
    assertThat(
            conversations.find(to).orElseThrow().attendance().attendant().name().equals("PERSON"))
        .isEqualTo(state.contains("other-owner") || state.contains("silence"));
  }

  @Test
  void aLimitStopsItsAccountForMinutesAndNoOther() {
    // Given
    answer(ok());
    graph.stubFor(
        post(anyUrl())
            .withHeader("Authorization", equalTo("Bearer " + TOKEN))
            .willReturn(error(400, 4, 0).withHeader("Retry-After", "180")));
    say("Hello");
    say("insta", "2", Author.FOYER, "Hello");

    // When
    relay.run();
    pass(Duration.ofSeconds(170));

    // Then
    assertThat(requests()).hasSize(2);
    assertThat(states()).containsExactly("WAITING", "SENT");
    answer(ok());
    pass(Duration.ofSeconds(15));
    assertThat(states()).containsExactly("SENT", "SENT");
  }

  @Test
  void aRefusedTokenStopsTheAccountUntilThereIsAnother() throws IOException {
    // Given
    answer(ok());
    graph.stubFor(
        post(anyUrl())
            .withHeader("Authorization", equalTo("Bearer " + TOKEN))
            .willReturn(error(401, 190, 463)));
    say("One");
    say("Two");
    relay.run();
    pass(Duration.ofHours(3));
    assertThat(requests()).hasSize(1);
    assertThat(states()).containsExactly("WAITING", "WAITING");

    // When
    Files.writeString(folder.resolve("token"), "new-token");
    relay.run();

    // Then
    assertThat(states()).containsExactly("SENT", "SENT");
    assertThat(texts()).containsExactly("One", "One", "Two");
  }

  @Test
  void whatWaitsForATokenLongerThanADayIsForStaff() {
    // Given
    answer(error(401, 190, 0));
    say("Hello");
    relay.run();

    // When
    time.pass(Duration.ofHours(25));
    new OutboxCleaningJob(letters, config, time).run();

    // Then
    assertThat(states()).containsExactly("DEAD waited-too-long");
  }

  @Test
  void aRestrictedAccountSendsNothingUntilStaffSaySo() {
    // Given
    answer(error(400, 368, 0));
    say("One");
    relay.run();
    say("page", "other", Author.FOYER, "Two");
    pass(Duration.ofHours(2));
    int before = requests().size();

    // When
    answer(ok());
    QuarkusTransaction.requiringNew().run(() -> accounts.resume("messenger-page"));
    relay.run();

    // Then
    assertThat(before).isEqualTo(1);
    assertThat(states()).containsExactly("SENT", "SENT");
  }

  @Test
  void anUnknownOutcomeIsTriedOnceMoreAfterTheEchoWait() {
    // Given
    answer(ok().withFixedDelay(3_000));
    say("Hello");

    // When
    relay.run();
    pass(Duration.ofSeconds(29));
    int early = requests().size();
    pass(Duration.ofSeconds(2));
    pass(Duration.ofSeconds(31));
    pass(Duration.ofMinutes(5));

    // Then
    assertThat(early).isEqualTo(1);
    assertThat(requests()).hasSize(2);
    assertThat(states()).containsExactly("DEAD unknown-outcome");
  }

  @Test
  void anEchoWithOurMetadataTellsThatItWasSent() {
    // Given
    answer(ok().withFixedDelay(3_000));
    say("Hello");
    relay.run();
    String metadata = JsonPath.from(requests().get(0).getBodyAsString()).get("message.metadata");

    // When
    boolean ours =
        outbox.echoed(
            new Correspondent(Channel.MESSENGER, "page", PERSON),
            "m_9",
            Optional.of(metadata),
            Optional.empty());
    pass(Duration.ofMinutes(2));

    // Then
    assertThat(ours).isTrue();
    assertThat(requests()).hasSize(1);
    assertThat(states()).containsExactly("SENT");
  }

  @Test
  void onInstagramTheWordsOfAnEchoMustDo() {
    // Given
    answer(ok().withFixedDelay(3_000));
    say("insta", "2", Author.FOYER, "Hello,\n\nyou");
    relay.run();
    Correspondent to = new Correspondent(Channel.INSTAGRAM, "insta", "2");

    // When
    boolean strange = outbox.echoed(to, "m_8", Optional.empty(), Optional.of("I am a person"));
    boolean ours = outbox.echoed(to, "m_9", Optional.empty(), Optional.of("Hello, you "));
    boolean again = outbox.echoed(to, "m_9", Optional.empty(), Optional.of("Hello, you"));
    pass(Duration.ofMinutes(2));

    // Then
    assertThat(List.of(strange, ours, again)).containsExactly(false, true, true);
    assertThat(requests()).hasSize(1);
  }

  @Test
  void aCrashBetweenSuccessAndCommitCostsOneRepetitionAtMost() {
    // Given
    answer(ok());
    OutboxStore crashing =
        new OutboxStore(rows, messages) {
          @Override
          void sent(UUID id, String mid, Instant now) {
            super.sent(id, mid, now);
            throw new IllegalStateException("killed");
          }
        };
    say("Hello");
    relay(crashing, client(), new AtOnce()).run();
    assertThat(states()).containsExactly("SENDING");

    // When
    pass(Duration.ofSeconds(21));
    List<String> found = states();
    pass(Duration.ofSeconds(31));
    pass(Duration.ofMinutes(5));

    // Then
    assertThat(found).containsExactly("UNKNOWN");
    assertThat(requests()).hasSize(2);
    assertThat(states()).containsExactly("SENT");
  }

  @Test
  void nobodyReachedMeansNothingSent() {
    // Given
    graph.stop();
    say("Hello");

    // When
    relay.run();

    // Then
    assertThat(states()).containsExactly("WAITING");
    assertThat(rows.list("select unsure from meta_outbox", row -> row.getInt(1)))
        .containsExactly(0);
  }

  @Test
  void outsideTheWindowNothingIsSent() {
    // Given
    answer(ok());
    say("Hello");
    say("page", "other", Author.STAFF, "Good morning");
    time.pass(Duration.ofHours(24));

    // When
    relay.run();

    // Then
    assertThat(states()).containsExactly("UNDELIVERABLE window-closed", "SENT");
    JsonPath body = JsonPath.from(requests().get(0).getBodyAsString());
    assertThat(body.getString("messaging_type")).isEqualTo("MESSAGE_TAG");
    assertThat(body.getString("tag")).isEqualTo("HUMAN_AGENT");
  }

  @Test
  void aMessageThatAlwaysFailsIsGivenUpAfterFiveTriesAndTheOthersGoOn() {
    // Given
    answer(ok());
    GraphClient failing =
        new GraphClient(vertx, new Patience(Duration.ofSeconds(2), Duration.ofSeconds(2), 16)) {
          @Override
          public GraphReply post(GraphAccount account, String path, ObjectNode body) {
            if (body.toString().contains("poison")) {
              throw new IllegalStateException("poison");
            }
            return super.post(account, path, body);
          }
        };
    relay = relay(store, failing, new AtOnce());
    say("poison");
    say("page", "other", Author.FOYER, "Hello");

    // When
    relay.run();
    List<String> first = states();
    for (int i = 0; i < 10; i++) {
      pass(Duration.ofSeconds(20));
    }

    // Then
    assertThat(first).containsExactly("WAITING", "SENT");
    assertThat(states()).containsExactly("DEAD poison", "SENT");
    assertThat(rows.list("select attempts from meta_outbox order by seq", row -> row.getInt(1)))
        .containsExactly(5, 1);
  }

  @Test
  void whatFollowsWaitsForWhatComesFirst() {
    // Given
    answer(ok());
    graph.stubFor(post(anyUrl()).withRequestBody(containing("First")).willReturn(error(500, 2, 0)));
    say("First");
    say("Second");

    // When
    relay.run();
    List<String> meanwhile = texts();
    answer(ok());
    pass(Duration.ofSeconds(2));

    // Then
    assertThat(meanwhile).containsExactly("First");
    assertThat(texts()).containsExactly("First", "First", "Second");
  }

  @Test
  void aPartThatIsGivenUpTakesTheRestOfItsMessageWithIt() {
    // Given
    answer(error(400, 100, 0));
    say("One sentence. ".repeat(300));

    // When
    relay.run();

    // Then
    assertThat(requests()).hasSize(1);
    assertThat(states()).hasSize(3).containsOnly("DEAD bad-message");
  }

  @Test
  void twoReplicasSendEachMessageOnceAndInOrder() throws InterruptedException {
    // Given
    answer(ok());
    for (int i = 0; i < 5; i++) {
      for (int person = 0; person < 6; person++) {
        say("page", "p" + person, Author.FOYER, person + "/" + i);
      }
    }
    ExecutorService threads = Executors.newFixedThreadPool(16);
    List<OutboxRelay> replicas =
        List.of(
            relay(store, client(Duration.ofSeconds(20)), threads),
            relay(store, client(Duration.ofSeconds(20)), threads));

    // When
    for (int i = 0; i < 600 && states().stream().anyMatch(state -> !state.equals("SENT")); i++) {
      replicas.forEach(replica -> threads.execute(replica::run));
      Thread.sleep(100);
    }
    threads.shutdown();
    assertThat(threads.awaitTermination(1, TimeUnit.MINUTES)).isTrue();

    // Then
    List<String> texts = texts();
    assertThat(texts).hasSize(30).doesNotHaveDuplicates();
    List<String> order =
        rows.list(
            "select text from meta_outbox where person = 'p3' order by settled_at, seq",
            row -> row.getString(1));
    assertThat(order).hasSize(5).isSorted();
  }

  @Test
  void noLogTellsATokenAPersonOrAWord() {
    // Given
    List<String> logged = new CopyOnWriteArrayList<>();
    Handler handler = new Capture(logged);
    Logger.getLogger("").addHandler(handler);
    answer(error(400, 10, 0));
    say("canary words");

    // When
    relay.run();
    Logger.getLogger("").removeHandler(handler);

    // Then
    assertThat(logged).isNotEmpty().noneMatch(line -> line.contains("canary"));
  }

  private static final class Capture extends Handler {

    private final List<String> lines;

    private Capture(List<String> lines) {
      this.lines = lines;
    }

    @Override
    public void publish(LogRecord record) {
      if (record.getLoggerName().startsWith("museum.foyer")) {
        List<Object> all = new ArrayList<>();
        all.add(record.getMessage());
        if (record.getParameters() != null) {
          all.addAll(List.of(record.getParameters()));
        }
        lines.add(all.toString());
      }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
