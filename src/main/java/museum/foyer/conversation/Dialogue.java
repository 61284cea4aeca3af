package museum.foyer.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Predicate;
import museum.foyer.answering.AnswerEvent;
import museum.foyer.answering.Answered;
import museum.foyer.answering.Answers;

/** Door: a visitor's message in, the events of the answer out, the turn kept. */
@ApplicationScoped
public class Dialogue {

  private final Answers answers;
  private final TurnWriter writer;
  private final ConversationConfig config;
  private final Clock clock;

  Dialogue(Answers answers, TurnWriter writer, ConversationConfig config, Clock clock) {
    this.answers = answers;
    this.writer = writer;
    this.config = config;
    this.clock = clock;
  }

  /**
   * Answers on the calling thread and blocks until the answer is closed; the turn is written later
   * and by another thread.
   *
   * @param visitor gets every event; false says that nobody listens any more
   * @throws museum.foyer.answering.NoKnowledgeException before any event, if there is no museum yet
   */
  public void ask(Message message, Predicate<AnswerEvent> visitor) {
    Instant from = clock.instant();
    Answered answered = answers.answer(message.question(), visitor);
    if (config.record()) {
      Instant at = clock.instant();
      writer.write(
          new Turn(
              message.id(),
              message.channel(),
              at,
              message.question().askedAt().toInstant(),
              Duration.between(from, at),
              answered));
    }
  }
}
