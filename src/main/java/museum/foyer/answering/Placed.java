package museum.foyer.answering;

/** A subject named at a place of a folded text. */
record Placed(int start, int end, Subject subject) {}
