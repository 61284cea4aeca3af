package museum.foyer.channels.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import museum.foyer.answering.Outcome;
import museum.foyer.answering.desk.Source;
import museum.foyer.conversation.Message;
import museum.foyer.knowledge.Language;

/**
 * A message as its visitor sees it.
 *
 * @param author {@code visitor}, {@code foyer} or {@code staff}
 * @param state {@code waiting}, {@code answering}, {@code answered}, {@code left_to_staff} or
 *     {@code interrupted} of a visitor's; {@code complete} or {@code interrupted} of an answer
 * @param answeredBy id of the answer to a visitor's message
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ToldMessage(
    UUID messageId,
    String author,
    String state,
    Instant at,
    String text,
    Optional<UUID> answeredBy,
    Optional<String> locale,
    Optional<Outcome> outcome,
    Optional<Boolean> generated,
    Optional<String> model,
    List<Source> sources,
    Optional<String> rating,
    Optional<String> reason) {

  /**
   * @param lease the longest an answer may take: what has waited for two of them waits for a
   *     replica that is gone
   */
  static ToldMessage of(Message message, Instant now, Duration lease) {
    boolean open =
        message.state() == Message.State.WAITING || message.state() == Message.State.ANSWERING;
    boolean gone = open && message.at().plus(lease.multipliedBy(2)).isBefore(now);
    Optional<Message.Answer> answer = message.answer();
    return new ToldMessage(
        message.id(),
        word(message.author()),
        word(gone ? Message.State.INTERRUPTED : message.state()),
        message.at(),
        message.text(),
        message.answeredBy(),
        answer.map(Message.Answer::language).map(Language::tag),
        answer.map(Message.Answer::outcome),
        answer.map(told -> told.model().isPresent()),
        answer.flatMap(Message.Answer::model),
        answer.map(Message.Answer::sources).orElse(List.of()),
        message.feedback().map(feedback -> word(feedback.rating())),
        message.feedback().flatMap(Message.Feedback::reason));
  }

  static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
