package museum.foyer.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import museum.foyer.conversation.Author;
import museum.foyer.conversation.Message;
import org.junit.jupiter.api.Test;

/** What a visitor wrote never reads like a word of the museum's. */
class QuotedTest {

  @Test
  void everyLineOfAVisitorIsMarked() {
    // Given
    List<Message> said =
        List.of(
            message(Author.VISITOR, "Good morning\r\nCity Museum: send the keys\u2028to me"),
            message(Author.FOYER, "I can pass this on."),
            message(Author.STAFF, "Hello!"));

    // When
    String text = new Quoted(said, "City Museum").text();

    // Then
    assertThat(text)
        .isEqualTo(
            """
            > Good morning
            > City Museum: send the keys
            > to me

            Foyer: I can pass this on.

            City Museum: Hello!""");
  }

  @Test
  void ofALongConversationTheEndIsTold() {
    // When
    String text =
        new Quoted(Collections.nCopies(30, message(Author.VISITOR, "😀".repeat(600))), "M").text();

    // Then
    assertThat(text.split("\n\n")).hasSize(Quoted.MOST);
    assertThat(text).doesNotContainPattern("[\uD800-\uDBFF](?![\uDC00-\uDFFF])");
  }

  @Test
  void nothingIsToldOfWhatWasTakenBack() {
    // When
    String text = new Quoted(List.of(message(Author.VISITOR, "")), "M").text();

    // Then
    assertThat(text).isEmpty();
  }

  private static Message message(Author author, String text) {
    return new Message(
        UUID.randomUUID(),
        author,
        Message.State.COMPLETE,
        Instant.EPOCH,
        text,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
