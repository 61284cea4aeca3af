package museum.foyer.conversation;

/** What a visitor thinks of an answer. */
public enum Rating {
  UP,
  DOWN
}
