package museum.foyer.knowledge.items;

import museum.foyer.knowledge.Kind;

/**
 * A stored item cannot be read as its kind: the rows were changed by other hands or by a newer
 * Foyer.
 */
public final class UnreadableItemException extends RuntimeException {

  private UnreadableItemException(String message, Throwable cause) {
    super(message, cause);
  }

  static UnreadableItemException of(Kind kind, String key, Throwable cause) {
    return new UnreadableItemException("stored " + kind + " '" + key + "' cannot be read", cause);
  }
}
