package museum.foyer.conversation;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import museum.foyer.conversation.triage.Attendant;
import museum.foyer.conversation.triage.Handoff;
import museum.foyer.conversation.turns.Channel;
import museum.foyer.knowledge.Audience;
import museum.foyer.knowledge.Language;

/**
 * A conversation as it stands.
 *
 * @param correspondent where the channel knows who writes
 * @param settings what the visitor chose or the page gave
 * @param heardAt when the visitor last wrote
 * @param noticedAt when the visitor was last told that a machine answers; empty: is to be told
 * @param unknownInARow answers in a row that said "I do not know"
 */
public record Conversation(
    UUID id,
    Channel channel,
    Optional<Correspondent> correspondent,
    Settings settings,
    Instant startedAt,
    Optional<Instant> heardAt,
    Optional<Instant> noticedAt,
    Attendance attendance,
    int unknownInARow) {

  /**
   * @param language spoken last, else of the page
   * @param venue key of the venue the page is about
   */
  public record Settings(Optional<Language> language, Audience audience, Optional<String> venue) {

    /** Of somebody of whom nothing is known. */
    public static final Settings NONE =
        new Settings(Optional.empty(), Audience.GENERAL, Optional.empty());
  }

  /**
   * Who answers.
   *
   * @param until when a person stops answering; empty: when they say so
   * @param topic what the visitor wants a person for, as the phrasebook calls it
   */
  public record Attendance(
      Attendant attendant, Optional<Instant> until, Handoff handoff, Optional<String> topic) {}

  /** Who answers a message of this moment. */
  public Attendant attendant(Instant now) {
    boolean over = attendance.until().filter(until -> !now.isBefore(until)).isPresent();
    return over ? Attendant.FOYER : attendance.attendant();
  }
}
