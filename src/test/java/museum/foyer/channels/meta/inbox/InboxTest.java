package museum.foyer.channels.meta.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import museum.foyer.channels.meta.Deliveries;
import museum.foyer.channels.meta.MetaOn;
import museum.foyer.conversation.ReplyReady;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What becomes of events that were kept: rows of the conversations and lines to be sent. */
@QuarkusTest
@TestProfile(MetaOn.class)
@Tag("database")
class InboxTest {

  private static final long AT = 1795514400000L;

  /** What would be sent. */
  @Singleton
  public static final class Lines {

    final List<ReplyReady> said = new CopyOnWriteArrayList<>();

    void onReady(@Observes ReplyReady reply) {
      said.add(reply);
    }
  }

  @Inject AgroalDataSource dataSource;
  @Inject Inbox inbox;
  @Inject InboxStore store;
  @Inject ForgettingJob forgetting;
  @Inject Lines lines;
  @Inject Clock clock;

  @BeforeEach
  void nothingIsKept() throws Exception {
    execute("truncate table meta_event, meta_person, meta_referral, meta_warning");
    lines.said.clear();
  }

  @Test
  void wordsBecomeAMessageAndAreGoneFromTheInbox() throws Exception {
    // When
    work(Deliveries.text("p1", AT, "m_p1", "When do you open?"));

    // Then
    assertThat(text("select text from message where external_id = 'm_p1'"))
        .isEqualTo("When do you open?");
    assertThat(text("select state || coalesce(payload::text, '-') || person from meta_event"))
        .isEqualTo("DONE-");
  }

  @Test
  void oneLineIsSaidForManyPictures() throws Exception {
    // Given
    String picture = "\"message\":{\"mid\":\"m_pic%d\",\"attachments\":[{\"type\":\"image\"}]}";

    // When
    work(
        Deliveries.event("p2", AT, picture.formatted(1)),
        Deliveries.event("p2", AT + 1, picture.formatted(2)),
        Deliveries.event("p2", AT + 2, picture.formatted(3)));

    // Then
    assertThat(saidTo("p2")).hasSize(1);
    execute("update meta_person set line_at = line_at - interval '10 minutes'");
    work(Deliveries.event("p2", AT + 3, picture.formatted(4)));
    assertThat(saidTo("p2")).hasSize(2);
  }

  @Test
  void getStartedIsWelcomedByAMachineThatSaysSo() throws Exception {
    // When
    work(Deliveries.event("p3", AT, "\"postback\":{\"payload\":\"GET_STARTED\"}"));

    // Then
    assertThat(saidTo("p3")).singleElement().asString().contains("assistant").contains(" ");
  }

  @Test
  void whileAPersonAttendsFoyerIsSilentUntilControlComesBack() throws Exception {
    // Given
    String picture = "\"message\":{\"mid\":\"m_%s\",\"attachments\":[{\"type\":\"image\"}]}";
    work(
        Deliveries.echo(
            "p4",
            AT,
            "{\"mid\":\"m_staff\",\"text\":\"Hello\",\"is_echo\":true,\"app_id\":26390}"));

    // When
    work(Deliveries.event("p4", AT + 1, picture.formatted("p4a")));

    // Then
    assertThat(saidTo("p4")).isEmpty();
    assertThat(text("select attendant from conversation where person = 'p4'")).isEqualTo("PERSON");
    work(
        Deliveries.event(
            "p4", AT + 2, "\"pass_thread_control\":{\"new_owner_app_id\":\"555000111222333\"}"),
        Deliveries.event("p4", AT + 3, picture.formatted("p4b")));
    assertThat(text("select attendant from conversation where person = 'p4'")).isEqualTo("FOYER");
    assertThat(saidTo("p4")).hasSize(1);
  }

  @Test
  void anEchoOfOurOwnChangesNothing() throws Exception {
    // When
    work(
        Deliveries.echo(
            "p5", AT, "{\"mid\":\"m_own\",\"is_echo\":true,\"app_id\":555000111222333}"));

    // Then
    assertThat(text("select count(*) from conversation where person = 'p5'")).isEqualTo("0");
  }

  @Test
  void whatIsEditedAndTakenBackIsSoEverywhere() throws Exception {
    // Given
    work(Deliveries.text("p6", AT, "m_p6", "first words"));

    // When
    work(
        Deliveries.event(
            "p6", AT + 1, "\"message_edit\":{\"mid\":\"m_p6\",\"text\":\"other\",\"num_edit\":1}"));

    // Then
    assertThat(text("select text from message where external_id = 'm_p6'")).isEqualTo("other");
    work(Deliveries.event("p6", AT + 2, "\"message\":{\"mid\":\"m_p6\",\"is_deleted\":true}"));
    assertThat(text("select text from message where external_id = 'm_p6'")).isEmpty();
  }

  @Test
  void whatCameOutOfOrderIsWorkedOnInItsOrder() throws Exception {
    // Given
    work(
        Deliveries.text("p7", AT + 2, "m_p7c", "three"),
        Deliveries.text("p7", AT, "m_p7a", "one"),
        Deliveries.text("p7", AT + 1, "m_p7b", "two"));

    // When
    String order =
        text(
            "select string_agg(text, ' ' order by position) from message where external_id like"
                + " 'm_p7%'");

    // Then
    assertThat(order).isEqualTo("one two three");
  }

  @Test
  void aPoisonousEventIsGivenUpAfterFiveAttemptsAndStopsNobodyElse() throws Exception {
    // Given
    execute(
        "insert into meta_event (platform, account, key, person, kind, at, received_at, payload,"
            + " next_at) values ('MESSENGER', '"
            + Deliveries.PAGE
            + "', 'poison', 'p8', 'Written', now(), now(), '{\"kind\":\"POISON\"}', now())");

    // When
    inbox.receive(Deliveries.delivery(Deliveries.text("p9", AT, "m_p9", "Hello")));

    // Then
    await("select count(*) = 1 from message where external_id = 'm_p9'");
    assertThat(text("select state from meta_event where key = 'poison'")).isEqualTo("WAITING");
    for (int attempt = 1; attempt < InboxJob.MOST_ATTEMPTS; attempt++) {
      await(
          "select attempts = "
              + attempt
              + " and lease_until is null from meta_event where key = 'poison'");
      assertThat(text("select next_at > now() from meta_event where key = 'poison'"))
          .isEqualTo("t");
      execute("update meta_event set next_at = now() where key = 'poison'");
    }
    await("select state = 'DEAD' and attempts = 5 from meta_event where key = 'poison'");
  }

  @Test
  void aLeaseThatRanOutIsTakenByAnotherAndTheFirstCanFinishNothing() throws Exception {
    // Given
    execute(
        "insert into meta_event (platform, account, key, person, kind, at, received_at, payload,"
            + " next_at, attempts, lease_until) values ('MESSENGER', '1', 'left', 'p10', 'Written',"
            + " now(), now(), '{}', now() + interval '1 day', 1, now() + interval '1 day')");
    InboxStore.Claimed lost =
        new InboxStore.Claimed(
            Long.parseLong(text("select id from meta_event where key = 'left'")), 1, "x", "{}");

    // When
    List<InboxStore.Claimed> claimed =
        store.claim(
            clock.instant().plus(Duration.ofDays(2)), clock.instant().plus(Duration.ofDays(3)), 10);

    // Then
    assertThat(claimed).extracting(InboxStore.Claimed::attempt).containsExactly(2);
    assertThat(store.finish(lost)).isFalse();
    assertThat(store.finish(claimed.get(0))).isTrue();
  }

  @Test
  void keysAreForgottenAfterTheirTimeAndWaitingEventsAreNot() throws Exception {
    // Given
    work(Deliveries.text("p11", AT, "m_old", "a"), Deliveries.text("p11", AT, "m_new", "b"));
    execute(
        "update meta_event set received_at = now() - interval '73 hours'"
            + " where key = 'message:m_old'");
    execute(
        "insert into meta_event (platform, account, key, person, kind, at, received_at, next_at)"
            + " values ('MESSENGER', '1', 'waits', 'p12', 'Written', now(),"
            + " now() - interval '90 hours', now() + interval '1 day')");

    // When
    forgetting.run();

    // Then
    assertThat(text("select string_agg(key, ' ' order by key) from meta_event"))
        .isEqualTo("message:m_new waits");
  }

  @Test
  void warningsAndReferralsAreNotedWithoutThePerson() throws Exception {
    // When
    work(
        Deliveries.event("p13", AT, "\"referral\":{\"ref\":\"room-7\",\"source\":\"SHORTLINK\"}"),
        Deliveries.event(
            "p13", AT, "\"policy_enforcement\":{\"action\":\"block\",\"reason\":\"x\"}"));

    // Then
    assertThat(text("select ref || source from meta_referral")).isEqualTo("room-7SHORTLINK");
    assertThat(text("select action || reason from meta_warning")).isEqualTo("blockx");
  }

  private List<String> saidTo(String person) {
    return lines.said.stream()
        .filter(reply -> reply.to().person().equals(person))
        .map(ReplyReady::text)
        .toList();
  }

  private void work(String... events) throws Exception {
    inbox.receive(Deliveries.delivery(events));
    await("select count(*) = 0 from meta_event where state = 'WAITING' and next_at <= now()");
  }

  private void await(String condition) throws Exception {
    long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
    while (!"t".equals(text(condition))) {
      assertThat(System.nanoTime()).as(condition).isLessThan(end);
      Thread.onSpinWait();
    }
  }

  private String text(String sql) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      return row.next() ? row.getString(1) : "";
    }
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
