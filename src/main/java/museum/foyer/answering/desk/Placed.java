package museum.foyer.answering.desk;

/** A subject named at a place of a folded text. */
public record Placed(int start, int end, Subject subject) {}
