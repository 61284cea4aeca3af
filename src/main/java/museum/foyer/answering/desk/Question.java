package museum.foyer.answering.desk;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import museum.foyer.knowledge.Audience;
import museum.foyer.knowledge.Language;
import museum.foyer.privacy.Masking;

/**
 * What a visitor asks.
 *
 * @param page language of the page it was asked on, if known
 * @param venue key of the venue it is about, if known
 * @param askedAt in the museum's zone; "today" and "tomorrow" count from here
 * @param audience for whom the museum's words are chosen
 * @param earlier questions of the same conversation, the most recent one last; only the last {@link
 *     #MOST_EARLIER} are kept
 */
public record Question(
    String text,
    Optional<Language> page,
    Optional<String> venue,
    ZonedDateTime askedAt,
    List<Earlier> earlier,
    Audience audience) {

  /** What lies further back is no longer meant by "and on Sunday?". */
  public static final int MOST_EARLIER = 10;

  /** A question the visitor has asked before. */
  public record Earlier(String text, ZonedDateTime askedAt) {}

  public Question {
    int size = earlier.size();
    earlier = List.copyOf(earlier.subList(Math.max(0, size - MOST_EARLIER), size));
  }

  /** A question that starts a conversation. */
  public Question(
      String text, Optional<Language> page, Optional<String> venue, ZonedDateTime askedAt) {
    this(text, page, venue, askedAt, List.of());
  }

  /** A question of nobody in particular. */
  public Question(
      String text,
      Optional<Language> page,
      Optional<String> venue,
      ZonedDateTime askedAt,
      List<Earlier> earlier) {
    this(text, page, venue, askedAt, earlier, Audience.GENERAL);
  }

  /** The same without what tells who asks. */
  Question masked(Masking masking) {
    return new Question(
        masking.masked(text),
        page,
        venue,
        askedAt,
        earlier.stream()
            .map(turn -> new Earlier(masking.masked(turn.text()), turn.askedAt()))
            .toList(),
        audience);
  }

  /** The day it is asked on, in the museum's zone. */
  public LocalDate today() {
    return askedAt.toLocalDate();
  }
}
