package museum.foyer.conversation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import museum.foyer.answering.Outcome;
import museum.foyer.answering.desk.Source;
import museum.foyer.knowledge.Language;

/**
 * One message of a conversation.
 *
 * @param text as written; empty once its author has taken it back
 * @param answeredBy the answer to what a visitor wrote, also one being given
 * @param key idempotency key of the call that brought it
 * @param answer how an answer of Foyer's came about
 * @param feedback what the visitor thinks of it
 */
public record Message(
    UUID id,
    Author author,
    State state,
    Instant at,
    String text,
    Optional<UUID> answeredBy,
    Optional<UUID> key,
    Optional<Answer> answer,
    Optional<Feedback> feedback) {

  /** What has become of a message. */
  public enum State {
    /** Of a visitor, not answered yet. */
    WAITING,
    /** Of a visitor, being answered. */
    ANSWERING,
    /** Of a visitor, answered. */
    ANSWERED,
    /** Of a visitor, left to the person who answers. */
    LEFT_TO_STAFF,
    /** Said in full. */
    COMPLETE,
    /** An answer that broke off, or the message of a visitor that was answered by none. */
    INTERRUPTED
  }

  /**
   * @param reason in the visitor's own words
   */
  public record Feedback(Rating rating, Optional<String> reason) {}

  /**
   * @param model that phrased it, if one did
   */
  public record Answer(
      Language language, Outcome outcome, Optional<String> model, List<Source> sources) {

    public Answer {
      sources = List.copyOf(sources);
    }
  }
}
