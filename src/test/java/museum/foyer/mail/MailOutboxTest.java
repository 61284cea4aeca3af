package museum.foyer.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.icegreen.greenmail.util.GreenMail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.virtual.threads.VirtualThreads;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.transaction.TransactionalException;
import java.io.IOException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import museum.foyer.knowledge.Language;
import museum.foyer.platform.Database;
import museum.foyer.platform.PostgresResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Mails reach a real server over TCP: once, whole, or visibly not at all. */
@QuarkusTest
@QuarkusTestResource(value = PostgresResource.class, restrictToAnnotatedClass = true)
@QuarkusTestResource(value = MailServer.class, restrictToAnnotatedClass = true)
@Tag("database")
class MailOutboxTest {

  private static final Map<Language, String> GREETINGS =
      Map.ofEntries(
          Map.entry(Language.FR, "Où est passé le garçon ? Œuvre reçue."),
          Map.entry(Language.EN, "Where is it? “Here” – in £."),
          Map.entry(Language.ES, "¿Dónde está el niño?"),
          Map.entry(Language.DE, "Größe: ein Fußgänger fährt."),
          Map.entry(Language.IT, "Perché così è più."),
          Map.entry(Language.NL, "Coöperatie, één vraag."),
          Map.entry(Language.PT, "Não há informações à mão."),
          Map.entry(Language.VI, "Bảo tàng ở đâu ạ?"),
          Map.entry(Language.ZH, "博物馆在哪里？"),
          Map.entry(Language.JA, "博物館はどこですか。"),
          Map.entry(Language.KO, "박물관은 어디에 있나요?"),
          Map.entry(Language.AR, "أين المتحف؟"));

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @Inject MailOutbox outbox;
  @Inject OutboxStore store;
  @Inject MailJob job;
  @Inject MailConfig config;
  @Inject ReactiveMailer mailer;
  @Inject @VirtualThreads ExecutorService executor;
  @Inject Clock clock;
  @Inject Database database;
  MailServer server;

  @AfterEach
  void nothingWaits() {
    database.transaction(
        connection -> connection.prepareStatement("delete from mail_outbox").executeUpdate());
  }

  @Test
  void arrivesWholeInEveryLanguage() throws Exception {
    // Given
    GreenMail mailbox = server.works();

    for (Map.Entry<Language, String> greeting : GREETINGS.entrySet()) {
      // When
      String said = greeting.getValue();
      UUID id = add(email(said, said + "\n.\n" + said.repeat(40)));

      // Then
      eventually(() -> state(id).equals("SENT"));
      MimeMessage mail = mailbox.getReceivedMessages()[mailbox.getReceivedMessages().length - 1];
      assertThat(mail.getSubject()).isEqualTo(said);
      assertThat(text(mail)).isEqualTo(said + "\n.\n" + said.repeat(40));
      assertThat(mail.getContentType()).containsIgnoringCase("text/plain; charset=utf-8");
      assertThat(mail.getHeader("Message-ID")).containsExactly("<" + id + "@museum.example>");
      assertThat(mail.getHeader("From")).containsExactly("foyer@museum.example");
      assertThat(mail.getHeader("To")).containsExactly("desk@example.org");
      assertThat(mail.getHeader("Reply-To")).containsExactly("visitor@example.net");
      assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
      assertThat(mail.getAllRecipients()).hasSize(1);
    }
    assertThat(mailbox.getReceivedMessages()).hasSize(Language.values().length);
  }

  @Test
  void nothingOfItsWordsStaysOnceItIsSent() {
    // Given
    server.works();

    // When
    UUID id = add(email("Subject", "a visitor's words"));

    // Then
    eventually(() -> state(id).equals("SENT"));
    assertThat(row(id, "text")).isNull();
    assertThat(row(id, "reply_to")).isNull();
  }

  @Test
  void isSentOnceTheServerIsBack() {
    // Given
    server.away();
    UUID id = add(email("Subject", "text"));
    eventually(() -> row(id, "failure") != null);
    assertThat(state(id)).isEqualTo("WAITING");

    // When
    GreenMail mailbox = server.works();

    // Then
    eventually(() -> state(id).equals("SENT"));
    assertThat(mailbox.getReceivedMessages()).hasSize(1);
  }

  @Test
  void aServerThatNeverAnswersHoldsUpNothingElse() {
    // Given
    server.staysSilent();
    UUID id = add(email("Subject", "text"));

    // When
    eventually(() -> "the server did not answer in time".equals(row(id, "failure")));

    // Then
    GreenMail mailbox = server.works();
    eventually(() -> state(id).equals("SENT"));
    assertThat(mailbox.getReceivedMessages()).hasSize(1);
  }

  @Test
  void aRefusalForNowIsTriedAgainAsOftenAsIsSaid() {
    // Given
    server.refuses("451 4.7.1 greylisted, desk@example.org");

    // When
    UUID id = add(email("Subject", "text"));

    // Then
    eventually(() -> state(id).equals("DEAD"));
    assertThat(row(id, "attempts")).isEqualTo(String.valueOf(config.attempts()));
    assertThat(row(id, "failure")).isEqualTo("the server answered 451");
  }

  @Test
  void aRefusalForGoodIsToldAtOnce() {
    // Given
    server.refuses("550 5.1.1 no such mailbox");

    // When
    UUID id = add(email("Who is there?", "text"));

    // Then
    eventually(() -> state(id).equals("DEAD"));
    assertThat(outbox.dead())
        .extracting(DeadMail::to, DeadMail::subject, DeadMail::failure)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                "desk@example.org", "Who is there?", "the server answered 550"));
    // the first may have met a connection to the server of an earlier test
    assertThat(outbox.dead().get(0).attempts()).isLessThan(config.attempts());
  }

  @Test
  void twoReplicasSendEachMailOnce() {
    // Given
    server.away();
    GreenMail mailbox = server.works();
    MailJob other = new MailJob(store, mailer, config, executor, clock);
    QuarkusTransaction.requiringNew()
        .run(() -> IntStream.range(0, 60).forEach(i -> outbox.add(email("No. " + i, "text"))));

    // When
    Thread one = new Thread(job::run);
    Thread two = new Thread(other::run);
    one.start();
    two.start();

    // Then
    eventually(
        () -> mailbox.getReceivedMessages().length >= 60 && !one.isAlive() && !two.isAlive());
    assertThat(Arrays.stream(mailbox.getReceivedMessages()).map(MailOutboxTest::id))
        .hasSize(60)
        .doesNotHaveDuplicates();
  }

  @Test
  void whatWasClaimedByOneThatDiedIsTakenUpOnceItsClaimRunsOut() {
    // Given
    server.away();
    Instant now = clock.instant();
    UUID id = UUID.randomUUID();
    QuarkusTransaction.requiringNew().run(() -> store.add(id, email("Subject", "text"), now));
    OutboxStore.Claimed first = store.claim(now, Duration.ofMinutes(1)).orElseThrow();

    // When
    Optional<OutboxStore.Claimed> meanwhile = store.claim(now, Duration.ofMinutes(1));
    Optional<OutboxStore.Claimed> second =
        store.claim(now.plus(Duration.ofMinutes(2)), Duration.ofMinutes(1));

    // Then
    assertThat(meanwhile).isEmpty();
    assertThat(second).map(OutboxStore.Claimed::id).contains(id);
    assertThat(store.sent(first, now)).isFalse();
    assertThat(store.sent(second.orElseThrow(), now)).isTrue();
  }

  @Test
  void whatIsRolledBackIsNotSent() {
    // Given
    GreenMail mailbox = server.works();

    // When
    QuarkusTransaction.begin();
    outbox.add(email("Never", "text"));
    QuarkusTransaction.rollback();
    UUID after = add(email("After", "text"));

    // Then
    eventually(() -> state(after).equals("SENT"));
    assertThat(mailbox.getReceivedMessages()).hasSize(1);
  }

  @Test
  void isWrittenInATransactionOnly() {
    assertThatExceptionOfType(TransactionalException.class)
        .isThrownBy(() -> outbox.add(email("Subject", "text")));
  }

  @Test
  void nothingIsKeptForEver() {
    // Given
    Instant old = clock.instant().minus(config.kept()).minusSeconds(60);
    UUID id = UUID.randomUUID();
    server.away();
    QuarkusTransaction.requiringNew().run(() -> store.add(id, email("Subject", "text"), old));

    // When
    job.forget();
    String first = state(id);
    store.forget(clock.instant().plus(config.kept()).plusSeconds(60), config.kept());

    // Then
    assertThat(first).isEqualTo("DEAD");
    assertThat(state(id)).isEqualTo("gone");
  }

  private UUID add(Email email) {
    return QuarkusTransaction.requiringNew().call(() -> outbox.add(email));
  }

  private static Email email(String subject, String text) {
    return new Email(
        new Address("desk@example.org"),
        Optional.of(new Address("visitor@example.net")),
        subject,
        text);
  }

  private static String id(MimeMessage mail) {
    try {
      return mail.getMessageID();
    } catch (MessagingException e) {
      throw new AssertionError(e);
    }
  }

  private static String text(MimeMessage mail) throws MessagingException, IOException {
    return mail.getContent().toString().replace("\r\n", "\n").stripTrailing();
  }

  private String state(UUID id) {
    return Optional.ofNullable(row(id, "state")).orElse("gone");
  }

  private String row(UUID id, String column) {
    return database.transaction(
        connection -> {
          String sql = "select " + column + " from mail_outbox where id = ?";
          try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, id);
            ResultSet row = statement.executeQuery();
            return row.next() ? row.getString(1) : null;
          }
        });
  }

  private String rows() {
    String sql =
        "select string_agg(concat_ws(' ', state, attempts, failure), ', ') from mail_outbox";
    return database.transaction(
        connection -> {
          ResultSet row = connection.prepareStatement(sql).executeQuery();
          return row.next() ? String.valueOf(row.getString(1)) : "none";
        });
  }

  /** The job runs by itself; it is only not waited for its next turn. */
  private void eventually(BooleanSupplier claim) {
    Instant end = Instant.now().plus(PATIENCE);
    while (!claim.getAsBoolean() && Instant.now().isBefore(end)) {
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
      job.run();
    }
    assertThat(claim.getAsBoolean()).as(rows()).isTrue();
  }
}
