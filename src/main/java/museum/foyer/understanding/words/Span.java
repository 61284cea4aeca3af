package museum.foyer.understanding.words;

/** Part of a folded text. */
public record Span(int start, int end) {}
