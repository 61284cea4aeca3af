package museum.foyer.conversation.turns;

import java.util.UUID;

/**
 * A visitor says what they think of an answer: observers write their rows in the same transaction,
 * and only that.
 *
 * @param turn id of the answer; of what a person has said there is no turn
 */
public record TurnRated(UUID turn, boolean helpful) {}
