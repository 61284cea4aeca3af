package museum.foyer.channels.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Optional;
import java.util.UUID;
import museum.foyer.answering.Outcome;

/**
 * What has become of a visitor's message.
 *
 * @param messageId of the visitor's message
 * @param finishReason {@code stop}; {@code refused}; {@code error} if the answer broke off; {@code
 *     superseded} if it is answered together with another message; {@code handoff} if a person
 *     answers or will
 * @param answeredBy id of the answer that answers it instead, as far as it is known
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record Finished(
    UUID messageId, String finishReason, Optional<UUID> answeredBy, Optional<WholeAnswer> answer) {

  static Finished by(UUID message, WholeAnswer answer) {
    return new Finished(message, reason(answer.outcome()), Optional.empty(), Optional.of(answer));
  }

  static Finished superseded(UUID message, Optional<UUID> by) {
    return new Finished(message, "superseded", by, Optional.empty());
  }

  static Finished leftToStaff(UUID message) {
    return new Finished(message, "handoff", Optional.empty(), Optional.empty());
  }

  static Finished brokenOff(UUID message) {
    return new Finished(message, "error", Optional.empty(), Optional.empty());
  }

  static String reason(Outcome outcome) {
    return switch (outcome) {
      case INTERRUPTED -> "error";
      case HANDED_OFF -> "handoff";
      case REFUSED -> "refused";
      default -> "stop";
    };
  }

  boolean isLeftToStaff() {
    return finishReason.equals("handoff") && answer.isEmpty();
  }
}
