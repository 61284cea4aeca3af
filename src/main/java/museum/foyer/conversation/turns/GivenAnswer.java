package museum.foyer.conversation.turns;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import museum.foyer.knowledge.Language;

/**
 * An answer somebody was given, without a word of it.
 *
 * @param id of the message
 * @param conversation in which it was given, for whoever puts it right
 * @param asOf the day it was about
 */
public record GivenAnswer(
    UUID id,
    Optional<UUID> conversation,
    Instant at,
    Channel channel,
    Language language,
    LocalDate asOf) {

  /**
   * Some of many, newest first.
   *
   * @param total how many there are, those that were left out counted
   */
  public record Some(List<GivenAnswer> answers, int total) {}
}
