package museum.foyer.conversation.turns;

/** A turn is being written: observers write their rows in the same transaction, and only that. */
public record TurnRecorded(Turn turn) {}
