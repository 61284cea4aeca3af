package museum.foyer.conversation.turns;

import java.util.List;
import java.util.UUID;

/** The words of some turns are being removed: observers remove theirs, in the same transaction. */
public record TurnsErased(List<UUID> turns) {}
