package museum.foyer.conversation.turns;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import museum.foyer.answering.Answered;

/**
 * A question and its answer, without anything that tells who asked.
 *
 * @param id of the message that answers
 * @param conversation in which it was asked
 * @param at when it was answered
 * @param askedAt when the question counts as asked, which "today" was counted from
 * @param took from the question to the end of the answer
 */
public record Turn(
    UUID id,
    Optional<UUID> conversation,
    Channel channel,
    Instant at,
    Instant askedAt,
    Duration took,
    Answered answered) {}
