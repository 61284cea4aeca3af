package museum.foyer.understanding;

/** Part of a folded text. */
public record Span(int start, int end) {}
