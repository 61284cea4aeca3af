package museum.foyer.channels.meta.outbox;

import static museum.foyer.channels.meta.outbox.SendWindow.canSend;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import museum.foyer.channels.meta.outbox.SendWindow.Manner;
import museum.foyer.conversation.Author;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SendWindowTest {

  private static final Instant HEARD = Instant.parse("2026-11-24T10:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "FOYER, PT0S, RESPONSE",
    "FOYER, PT23H59M59S, RESPONSE",
    "FOYER, PT24H, BLOCKED",
    "FOYER, P6D, BLOCKED",
    "STAFF, PT23H59M59S, RESPONSE",
    "STAFF, PT24H, HUMAN_AGENT",
    "STAFF, PT167H59M59S, HUMAN_AGENT",
    "STAFF, P7D, BLOCKED",
    "FOYER, -PT5S, RESPONSE"
  })
  void onlyStaffMayWriteAfterADay(Author author, Duration silence, Manner manner) {
    assertThat(canSend(HEARD.plus(silence), HEARD, author)).isEqualTo(manner);
  }
}
