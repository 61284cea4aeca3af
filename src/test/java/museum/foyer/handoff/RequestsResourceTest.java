package museum.foyer.handoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import museum.foyer.conversation.Author;
import museum.foyer.conversation.Conversation;
import museum.foyer.conversation.Conversations;
import museum.foyer.conversation.Correspondent;
import museum.foyer.conversation.Dialogue;
import museum.foyer.conversation.Message;
import museum.foyer.conversation.Messages;
import museum.foyer.conversation.Received;
import museum.foyer.conversation.ReplyReady;
import museum.foyer.conversation.triage.PersonWanted;
import museum.foyer.conversation.turns.Channel;
import museum.foyer.knowledge.Audience;
import museum.foyer.knowledge.Language;
import museum.foyer.platform.PostgresResource;
import museum.foyer.platform.sql.Rows;
import museum.foyer.retrieval.Searchable;
import museum.foyer.staff.access.AsStaff;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** From a visitor's wish to the answer of a person, with the sample museum and no model. */
@QuarkusTest
@QuarkusTestResource(value = PostgresResource.class, restrictToAnnotatedClass = true)
@Tag("database")
class RequestsResourceTest {

  private static final String PATH = "/api/v1/staff/requests";
  private static final String WISH =
      "I am a journalist and would like an interview with the director";
  private static final String ADDRESS = "visitor@example.org";
  private static final String PRESS_DESK = "press-desk@example.org";

  /** What is sent to visitors of messengers. */
  @Singleton
  static class Sent {

    final List<ReplyReady> replies = new CopyOnWriteArrayList<>();

    void on(@Observes ReplyReady event) {
      replies.add(event);
    }
  }

  @Inject Conversations conversations;
  @Inject Messages messages;
  @Inject Dialogue dialogue;
  @Inject Event<PersonWanted> wanted;
  @Inject ReminderJob job;
  @Inject Sent sent;
  @Inject Rows rows;
  @Inject Searchable searchable;

  @BeforeEach
  void nobodyWaits() {
    searchable.await();
    rows.update("truncate handoff_request, handoff_mail, mail_outbox");
    sent.replies.clear();
  }

  @Test
  void aJournalistIsPassedOnToThePressDesk() {
    // Given
    UUID id = website();
    ask(id, WISH);

    // When
    ask(id, ADDRESS);

    // Then
    list("")
        .body("items", hasSize(1))
        .body("items[0].conversation", equalTo(id.toString()))
        .body("items[0].state", equalTo("WAITING"))
        .body("items[0].topic", equalTo("press"))
        .body("items[0].owner", equalTo("Communications"))
        .body("items[0].mailbox", equalTo(PRESS_DESK))
        .body("items[0].contact.email", equalTo(ADDRESS));
    assertThat(deadline()).isAfter(Instant.now());
    assertThat(mails("recipient")).containsExactly(PRESS_DESK);
    assertThat(mails("reply_to")).containsExactly(ADDRESS);
    assertThat(mails("text").get(0)).contains("> " + WISH).contains(ADDRESS);
    staff()
        .get(PATH + "/" + theOnly())
        .then()
        .statusCode(200)
        .body("transcript.text", hasItem(WISH))
        .body("transcript.author", hasItem("VISITOR"));
  }

  @Test
  void aTurnThatIsNotKeptLeavesNeitherRequestNorMail() {
    // Given
    UUID id = website();

    // When
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(
            () ->
                QuarkusTransaction.requiringNew()
                    .run(
                        () -> {
                          wanted.fire(wish(id, "press", Optional.of(ADDRESS)));
                          throw new IllegalStateException("the turn was not kept");
                        }));

    // Then
    list("").body("items", hasSize(0));
    assertThat(mails("recipient")).isEmpty();
  }

  @Test
  void whoAsksAgainIsTheSameRequestWithTheEarlierPromise() {
    // Given
    UUID id = website();
    want(id, "press", Optional.of(ADDRESS));
    String request = theOnly();
    rows.update("update handoff_request set deadline = ?", Instant.now().plusSeconds(60));
    Instant promised = deadline();

    // When
    want(id, "groups", Optional.empty());

    // Then
    assertThat(theOnly()).isEqualTo(request);
    list("")
        .body("items[0].owner", equalTo("Group desk"))
        .body("items[0].contact.email", equalTo(ADDRESS));
    assertThat(deadline()).isEqualTo(promised);
  }

  @Test
  void foyerIsSilentOnceSomebodyHasTakenIt() {
    // Given
    UUID id = messenger();
    want(id, "press", Optional.empty());

    // When
    act("take").statusCode(200).body("state", equalTo("TAKEN"));

    // Then
    receive(id, "How much is a ticket?");
    assertThat(dialogue.answer(id, UUID.randomUUID(), event -> true)).isFalse();
    list("").body("items[0].takenBy", equalTo("test-editor"));
  }

  @Test
  void anAnswerIsSentOnTheMessengerItCameFrom() {
    // Given
    UUID id = messenger();
    want(id, "press", Optional.of(ADDRESS));
    act("take");

    // When
    answer("You are welcome on Tuesday.").statusCode(200).body("state", equalTo("ANSWERED"));

    // Then
    assertThat(sent.replies)
        .singleElement()
        .matches(reply -> reply.conversation().equals(id))
        .matches(reply -> reply.author() == Author.STAFF)
        .matches(reply -> reply.text().equals("You are welcome on Tuesday."));
    assertThat(mails("recipient")).containsExactly(PRESS_DESK);
  }

  @Test
  void anAnswerToTheWebsiteIsMailedToTheVisitorToo() {
    // Given
    UUID id = website();
    want(id, "press", Optional.of(ADDRESS));
    act("take");

    // When
    answer("You are welcome on Tuesday.").statusCode(200);

    // Then
    assertThat(lastAnswer(id).text()).isEqualTo("You are welcome on Tuesday.");
    assertThat(mails("recipient")).containsExactly(PRESS_DESK, ADDRESS);
    assertThat(mails("text").get(1)).startsWith("You are welcome on Tuesday.");
  }

  @Test
  void whatNobodyHasTakenIsNotAnswered() {
    // Given
    UUID id = messenger();
    want(id, "press", Optional.empty());

    // When
    answer("You are welcome on Tuesday.").statusCode(409);

    // Then
    assertThat(messages.of(id)).isEmpty();
    assertThat(conversations.find(id).orElseThrow().heardAt()).isEmpty();
  }

  @Test
  void givenBackFoyerSaysAgainThatItIsAMachine() {
    // Given
    UUID id = messenger();
    want(id, "press", Optional.empty());
    act("take");

    // When
    act("give-back").statusCode(200).body("state", equalTo("GIVEN_BACK"));

    // Then
    assertThat(ask(id, "How much is a ticket?"))
        .startsWith("You are talking to an automatic assistant.");
    list("").body("items", hasSize(0));
    list("?state=given_back").body("items", hasSize(1));
  }

  @Test
  void whatIsClosedIsOver() {
    // Given
    UUID id = messenger();
    want(id, "press", Optional.empty());
    String request = theOnly();

    // When
    act("close").statusCode(200).body("state", equalTo("CLOSED"));

    // Then
    for (String act : List.of("take", "close", "give-back")) {
      staff().post(PATH + "/" + request + "/" + act).then().statusCode(409);
    }
    want(id, "press", Optional.empty());
    list("").body("items", hasSize(1)).body("items[0].state", equalTo("WAITING"));
  }

  @Test
  void anOverdueOneComesFirstAndTheTeamIsRemindedOnce() {
    // Given
    want(website(), "groups", Optional.empty());
    UUID late = website();
    want(late, "press", Optional.empty());
    rows.update(
        "update handoff_request set deadline = ? where conversation = ?",
        Instant.now().minus(Duration.ofMinutes(1)),
        late);

    // When
    job.run();
    job.run();

    // Then
    list("").body("items[0].conversation", equalTo(late.toString())).body("items", hasSize(2));
    list("?overdue=true").body("items", hasSize(1));
    assertThat(mails("subject")).filteredOn(text -> text.startsWith("En retard")).hasSize(1);
  }

  @Test
  void ofTwoWhoTakeItAtTheSameTimeOneDoes() throws Exception {
    // Given
    want(messenger(), "press", Optional.empty());
    String take = PATH + "/" + theOnly() + "/take";
    List<RequestSpecification> both =
        List.of(staff(), AsStaff.publisher().contentType("application/json"));
    ExecutorService people = Executors.newFixedThreadPool(2);

    // When
    List<Future<Integer>> taken =
        both.stream().map(one -> people.submit(() -> one.post(take).statusCode())).toList();
    List<Integer> statuses = List.of(taken.get(0).get(), taken.get(1).get());
    people.shutdown();

    // Then
    assertThat(statuses).containsExactlyInAnyOrder(200, 409);
  }

  @Test
  void nothingIsLeftOfAnErasedConversation() {
    // Given
    UUID id = website();
    want(id, "press", Optional.of(ADDRESS));
    act("take");
    answer("You are welcome on Tuesday.");

    // When
    conversations.erase(id);

    // Then
    assertThat(rows.list("select 1 from handoff_request", row -> true)).isEmpty();
    assertThat(rows.list("select 1 from handoff_mail", row -> true)).isEmpty();
    assertThat(mails("recipient")).isEmpty();
  }

  @Test
  void aPageLeadsToTheNext() {
    // Given
    for (int i = 0; i < 3; i++) {
      want(website(), "press", Optional.empty());
    }

    // When
    Response first = staff().get(PATH + "?limit=2&topic=press&owner=Communications");

    // Then
    first.then().statusCode(200).body("items", hasSize(2)).header("Link", containsString("next"));
    list("?limit=2&cursor=" + first.path("nextCursor")).body("items", hasSize(1));
  }

  @Test
  void whatCannotBeDoneIsToldAsAProblem() {
    want(website(), "press", Optional.empty());
    for (String query : List.of("limit=101", "limit=0", "cursor=x", "state=x", "topic=weather")) {
      staff().get(PATH + "?" + query).then().statusCode(422);
    }
    staff().get(PATH + "/" + UUID.randomUUID()).then().statusCode(404);
    staff().post(PATH + "/" + UUID.randomUUID() + "/take").then().statusCode(404);
    answer(" ").statusCode(422);
  }

  private UUID website() {
    return conversations
        .open(
            new Conversation.Settings(Optional.of(Language.EN), Audience.GENERAL, Optional.empty()))
        .conversation()
        .id();
  }

  private UUID messenger() {
    return conversations.with(
        new Correspondent(Channel.MESSENGER, "page", UUID.randomUUID().toString()));
  }

  private void want(UUID id, String topic, Optional<String> email) {
    QuarkusTransaction.requiringNew().run(() -> wanted.fire(wish(id, topic, email)));
  }

  private static PersonWanted wish(UUID id, String topic, Optional<String> email) {
    return new PersonWanted(
        id,
        Optional.of(topic),
        email.map(
            one -> new PersonWanted.Contact(Optional.empty(), Optional.of(one), Optional.empty())),
        Language.EN,
        Instant.now());
  }

  private void receive(UUID id, String text) {
    messages.receive(id, new Received(text, Optional.empty(), Optional.empty(), Instant.now()));
  }

  private String ask(UUID id, String text) {
    receive(id, text);
    assertThat(dialogue.answer(id, UUID.randomUUID(), event -> true)).isTrue();
    return lastAnswer(id).text();
  }

  private Message lastAnswer(UUID id) {
    List<Message> all = messages.of(id);
    return all.get(all.size() - 1);
  }

  private static RequestSpecification staff() {
    return AsStaff.editor().contentType("application/json");
  }

  private static ValidatableResponse list(String query) {
    return staff().get(PATH + query).then().statusCode(200);
  }

  private static String theOnly() {
    return list("").body("items", hasSize(1)).extract().path("items[0].id");
  }

  private static Instant deadline() {
    return Instant.parse(list("").extract().path("items[0].deadline"));
  }

  private static ValidatableResponse act(String act) {
    return staff().post(PATH + "/" + theOnly() + "/" + act).then();
  }

  private static ValidatableResponse answer(String text) {
    return staff()
        .body("{\"text\": \"" + text + "\"}")
        .post(PATH + "/" + theOnly() + "/answer")
        .then();
  }

  private List<String> mails(String column) {
    return rows.list(
        "select " + column + " from mail_outbox order by created_at", row -> row.getString(1));
  }
}
