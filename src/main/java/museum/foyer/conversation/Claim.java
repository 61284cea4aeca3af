package museum.foyer.conversation;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import museum.foyer.answering.desk.Question;
import museum.foyer.conversation.triage.Seeker;
import museum.foyer.conversation.turns.Channel;

/**
 * The right to answer what a visitor wrote.
 *
 * @param answer id of the answer to come; also of the lease
 * @param until when somebody else may answer instead
 * @param asked what waits for an answer, oldest first: all of it is one question
 * @param earlier what the visitor wrote before, oldest first
 */
record Claim(
    Conversation conversation,
    UUID answer,
    Instant until,
    List<Message> asked,
    List<Message> earlier) {

  /**
   * Characters of a question that are read: what people send in a row is a few lines. Of more, the
   * end counts.
   */
  private static final int LONGEST = 1_000;

  /** In the museum's zone; "today" is the day of the last line. */
  Question question(ZoneId zone) {
    String text = asked.stream().map(Message::text).collect(Collectors.joining("\n"));
    return new Question(
        end(text),
        conversation.settings().language(),
        conversation.settings().venue(),
        asked.get(asked.size() - 1).at().atZone(zone),
        earlier.stream()
            .map(message -> new Question.Earlier(end(message.text()), message.at().atZone(zone)))
            .toList(),
        conversation.settings().audience());
  }

  /**
   * As who wants or may want a person. On the website nobody waits for an answer of hours.
   *
   * @param now in the museum's zone
   */
  Seeker seeker(ZonedDateTime now) {
    return new Seeker(
        conversation.attendance().handoff(),
        conversation.attendance().topic(),
        conversation.unknownInARow(),
        conversation.channel() != Channel.WEB,
        conversation.settings().language(),
        conversation.settings().audience(),
        now);
  }

  private static String end(String text) {
    int from = Math.max(0, text.length() - LONGEST);
    boolean half = from > 0 && Character.isLowSurrogate(text.charAt(from));
    return text.substring(half ? from + 1 : from);
  }
}
