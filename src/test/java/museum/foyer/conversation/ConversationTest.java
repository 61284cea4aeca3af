package museum.foyer.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import museum.foyer.answering.AnswerEvent;
import museum.foyer.answering.Outcome;
import museum.foyer.conversation.triage.Handoff;
import museum.foyer.conversation.triage.PersonWanted;
import museum.foyer.conversation.turns.Channel;
import museum.foyer.conversation.turns.GivenAnswer;
import museum.foyer.conversation.turns.HoursAsked;
import museum.foyer.conversation.turns.Turns;
import museum.foyer.knowledge.Audience;
import museum.foyer.knowledge.Language;
import museum.foyer.platform.PostgresResource;
import museum.foyer.platform.sql.Rows;
import museum.foyer.retrieval.Searchable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Conversations with the sample museum and no model, over the database alone. */
@QuarkusTest
@QuarkusTestResource(value = PostgresResource.class, restrictToAnnotatedClass = true)
@Tag("database")
class ConversationTest {

  /** What observers are told. */
  @Singleton
  static class Told {

    final List<ReplyReady> replies = new CopyOnWriteArrayList<>();
    final List<PersonWanted> wanted = new CopyOnWriteArrayList<>();

    void on(@Observes ReplyReady event) {
      replies.add(event);
    }

    void on(@Observes PersonWanted event) {
      wanted.add(event);
    }
  }

  @Inject Conversations conversations;
  @Inject Messages messages;
  @Inject Dialogue dialogue;
  @Inject AnswerJob job;
  @Inject Turns turns;
  @Inject Told told;
  @Inject Rows rows;
  @Inject Searchable searchable;

  @BeforeEach
  void nothingWasTold() {
    searchable.await();
    told.replies.clear();
    told.wanted.clear();
  }

  @Test
  void answersAFollowUpInTheLightOfWhatWasSaidBefore() {
    // Given
    UUID id = website(Language.EN);
    ask(id, "How much is a ticket for a student?");

    // When
    String answer = ask(id, "and for a child of 7?");

    // Then
    assertThat(answer).containsIgnoringCase("free");
    assertThat(messages.of(id))
        .extracting(Message::author)
        .containsExactly(Author.VISITOR, Author.FOYER, Author.VISITOR, Author.FOYER);
  }

  @Test
  void answersWhatCameInARowOnce() {
    // Given
    UUID id = website(Language.EN);
    receive(id, "Hello");
    receive(id, "I have a question");
    receive(id, "How much is a ticket for an adult?");

    // When
    String answer = answer(id);

    // Then
    assertThat(answer).contains("€");
    assertThat(dialogue.answer(id, UUID.randomUUID(), event -> true)).isFalse();
    assertThat(messages.of(id)).filteredOn(said -> said.author() == Author.FOYER).hasSize(1);
  }

  @Test
  void isAnsweredByOneOfManyReplicas() throws Exception {
    // Given
    UUID id = website(Language.EN);
    receive(id, "How much is a ticket?");
    var replicas = Executors.newFixedThreadPool(8);
    List<Future<Boolean>> tries = new ArrayList<>();

    // When
    for (int i = 0; i < 8; i++) {
      tries.add(replicas.submit(() -> dialogue.answer(id, UUID.randomUUID(), event -> true)));
    }
    int answered = 0;
    for (Future<Boolean> attempt : tries) {
      answered += attempt.get() ? 1 : 0;
    }
    replicas.shutdown();

    // Then
    assertThat(answered).isEqualTo(1);
    assertThat(messages.of(id)).hasSize(2);
  }

  @Test
  void keepsTheSameMessageOnce() {
    // Given
    UUID id = conversations.with(someone());
    Received received = Received.of("Are you open today?", "mid.1", Instant.now());
    messages.receive(id, received);

    // When
    Messages.Receipt again = messages.receive(id, received);

    // Then
    assertThat(again.known()).isTrue();
    assertThat(messages.of(id)).hasSize(1);
  }

  @Test
  void answersAMessengerWhenItIsDueAndSaysFirstThatAMachineDoes() {
    // Given
    Correspondent visitor = someone();
    UUID id = conversations.with(visitor);
    messages.receive(id, Received.of("How much is a ticket?", "mid.1", Instant.now()));
    makeDue(id);

    // When
    job.run();

    // Then
    await(() -> messages.of(id).size() == 2);
    ReplyReady reply = told.replies.get(0);
    assertThat(reply.to()).isEqualTo(visitor);
    assertThat(reply.text()).startsWith("You are talking to an automatic assistant.").contains("€");
    assertThat(state(id, "due_at")).isNull();
  }

  @Test
  void answersAgainWhatAReplicaThatDiedHadTaken() {
    // Given
    UUID id = conversations.with(someone());
    messages.receive(id, Received.of("How much is a ticket?", "mid.1", Instant.now()));
    makeDue(id);
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              rows.update(
                  "update conversation set lease = ?, leased_until = ?, due_at = ? where id = ?",
                  UUID.randomUUID(),
                  Instant.now().minusSeconds(1),
                  Instant.now().minusSeconds(1),
                  id);
              rows.update(
                  "update message set state = 'ANSWERING', answered_by = ? where conversation = ?",
                  UUID.randomUUID(),
                  id);
            });

    // When
    job.run();

    // Then
    await(() -> messages.of(id).size() == 2);
    assertThat(told.replies).hasSize(1);
  }

  @Test
  void saysNothingWhileAPersonAnswersAndThatItIsAMachineAfterwards() {
    // Given
    UUID id = conversations.with(someone());
    conversations.attendedByPerson(id, Optional.empty());
    messages.receive(id, Received.of("Thank you, when?", "mid.1", Instant.now()));
    boolean answered = dialogue.answer(id, UUID.randomUUID(), event -> true);
    conversations.attendedByFoyer(id);
    messages.receive(id, Received.of("How much is a ticket?", "mid.2", Instant.now()));

    // When
    String answer = answer(id);

    // Then
    assertThat(answered).isFalse();
    assertThat(answer).startsWith("You are talking to an automatic assistant.");
  }

  @Test
  void aPersonsWordsAreSentToTheVisitor() {
    // Given
    Correspondent visitor = someone();
    UUID id = conversations.with(visitor);

    // When
    conversations.say(id, "press", "You are welcome to film on Tuesday.");

    // Then
    assertThat(told.replies).extracting(ReplyReady::author).containsExactly(Author.STAFF);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | I am a journalist and would like an interview with the director | press",
        "fr | Je suis journaliste et je souhaite une interview | press",
        "de | Ich habe meinen Schal im Museum verloren | lost-property",
        "es | Quiero hablar con una persona | a-person",
        "ja | 人と話したいです | a-person"
      })
  void offersAPersonAndTakesHowToReachTheVisitor(String tag, String wish, String topic) {
    // Given
    UUID id = website(Language.of(tag).orElseThrow());
    ask(id, wish);
    Handoff offered = conversations.find(id).orElseThrow().attendance().handoff();

    // When
    ask(id, "canary@example.org");

    // Then
    assertThat(offered).isEqualTo(Handoff.OFFERED);
    assertThat(told.wanted).hasSize(1);
    PersonWanted wanted = told.wanted.get(0);
    assertThat(wanted.topic()).contains(topic);
    assertThat(wanted.contact().orElseThrow().email()).contains("canary@example.org");
    assertThat(lastAnswer(id).answer().orElseThrow().outcome()).isEqualTo(Outcome.HANDED_OFF);
    assertThat(lastAnswer(id).text()).doesNotContain("canary");
  }

  @Test
  void onAMessengerAYesIsEnough() {
    // Given
    UUID id = conversations.with(someone());
    messages.receive(id, Received.of("I want to complain", "mid.1", Instant.now()));
    answer(id);
    messages.receive(id, Received.of("Yes, please", "mid.2", Instant.now()));

    // When
    answer(id);

    // Then
    assertThat(told.replies.get(0).suggestions()).containsExactly("Yes, please", "No, thanks");
    assertThat(told.wanted).singleElement().matches(event -> event.contact().isEmpty());
  }

  @Test
  void aNoOrAnotherQuestionEndsTheOffer() {
    // Given
    UUID id = conversations.with(someone());
    messages.receive(id, Received.of("I want to complain", "mid.1", Instant.now()));
    answer(id);
    messages.receive(id, Received.of("How much is a ticket?", "mid.2", Instant.now()));

    // When
    String answer = answer(id);

    // Then
    assertThat(answer).contains("€");
    assertThat(told.wanted).isEmpty();
    assertThat(conversations.find(id).orElseThrow().attendance().handoff()).isEqualTo(Handoff.NONE);
  }

  @Test
  void offersAPersonWhenNothingIsKnownTwiceInARow() {
    // Given
    UUID id = website(Language.EN);
    ask(id, "Which varnish did the conservator put on the oak panels?");
    Handoff once = conversations.find(id).orElseThrow().attendance().handoff();

    // When
    ask(id, "Which glue holds the frames together at the back?");

    // Then
    assertThat(once).isEqualTo(Handoff.NONE);
    assertThat(conversations.find(id).orElseThrow().attendance().handoff())
        .isEqualTo(Handoff.OFFERED);
  }

  @Test
  void keepsNoAnswerOfWhichTheVisitorHeardOnlyAPart() {
    // Given
    UUID id = website(Language.EN);
    receive(id, "How much is a ticket for two adults and a child of 7?");

    // When
    dialogue.answer(id, UUID.randomUUID(), event -> !(event instanceof AnswerEvent.Sentence));

    // Then
    assertThat(lastAnswer(id).state()).isEqualTo(Message.State.INTERRUPTED);
  }

  @Test
  void leavesNothingOfAnErasedConversation() {
    // Given
    UUID id = website(Language.EN);
    ask(id, "How much is a zeppelin ride for my grandmother?");
    UUID turn = lastAnswer(id).id();

    // When
    conversations.erase(id);

    // Then
    assertThat(conversations.find(id)).isEmpty();
    assertThat(
            rows.list(
                "select id from turn where id = ? and question is not null", row -> true, turn))
        .isEmpty();
  }

  @Test
  void whoWasToldHoursIsFoundWithTheirConversation() {
    // Given
    UUID id = website(Language.EN);
    ask(id, "What are your opening hours on 6 January 2027?");
    LocalDate day = LocalDate.of(2027, 1, 6);
    HoursAsked about = new HoursAsked("main", day, day, Instant.now().minusSeconds(600));

    // When
    List<GivenAnswer> told = turns.about(about, 10).answers();

    // Then
    assertThat(told).extracting(GivenAnswer::conversation).contains(Optional.of(id));
  }

  private UUID website(Language language) {
    return conversations
        .open(new Conversation.Settings(Optional.of(language), Audience.GENERAL, Optional.empty()))
        .conversation()
        .id();
  }

  private static Correspondent someone() {
    return new Correspondent(Channel.MESSENGER, "page", UUID.randomUUID().toString());
  }

  private void receive(UUID id, String text) {
    messages.receive(id, new Received(text, Optional.empty(), Optional.empty(), Instant.now()));
  }

  private String ask(UUID id, String text) {
    receive(id, text);
    return answer(id);
  }

  private String answer(UUID id) {
    assertThat(dialogue.answer(id, UUID.randomUUID(), event -> true)).isTrue();
    return lastAnswer(id).text();
  }

  private Message lastAnswer(UUID id) {
    List<Message> all = messages.of(id);
    return all.get(all.size() - 1);
  }

  private void makeDue(UUID id) {
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                rows.update(
                    "update conversation set due_at = ? where id = ?",
                    Instant.now().minusSeconds(1),
                    id));
  }

  private Object state(UUID id, String column) {
    return QuarkusTransaction.requiringNew()
        .call(
            () ->
                rows.list(
                        "select " + column + " from conversation where id = ?",
                        row -> row.getObject(1),
                        id)
                    .get(0));
  }

  private static void await(java.util.function.BooleanSupplier condition) {
    Instant until = Instant.now().plus(Duration.ofSeconds(30));
    while (!condition.getAsBoolean() && Instant.now().isBefore(until)) {
      Thread.onSpinWait();
    }
    assertThat(condition.getAsBoolean()).isTrue();
  }
}
