package museum.foyer.understanding.words;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A folded text being read: what one reader has taken, the next one no longer sees. */
public final class Draft {

  /**
   * Stands where something was read: no letter, digit or space, so that nothing is read across it.
   */
  private static final char TAKEN = '\u0001';

  private final String text;
  private final StringBuilder rest;
  private final List<Figure> figures = new ArrayList<>();

  public Draft(String foldedText) {
    text = foldedText;
    rest = new StringBuilder(foldedText);
  }

  /** A text with parts of it taken. */
  public static String blotted(String folded, List<Span> parts) {
    Draft draft = new Draft(folded);
    parts.forEach(part -> draft.take(part.start(), part.end()));
    return draft.rest();
  }

  /** The whole folded text, to which all offsets refer. */
  public String text() {
    return text;
  }

  /** What no reader has taken yet, each taken character replaced by {@code \u0001}. */
  public String rest() {
    return rest.toString();
  }

  /** Reads every match that yields a figure. */
  public void read(Pattern pattern, Function<MatchResult, Optional<? extends Figure>> reader) {
    Matcher matcher = pattern.matcher(rest());
    while (matcher.find()) {
      readOne(reader.apply(matcher.toMatchResult()));
    }
  }

  /** Keeps a figure, if there is one, and takes its place in the text. */
  public void readOne(Optional<? extends Figure> figure) {
    figure.ifPresent(
        read -> {
          figures.add(read);
          take(read.start(), read.end());
        });
  }

  /** Takes a part of the text that is no figure. */
  public void take(int start, int end) {
    for (int i = start; i < end; i++) {
      rest.setCharAt(i, TAKEN);
    }
  }

  /** What was read so far, in the order of the text. */
  public List<Figure> figures() {
    return figures.stream().sorted(Comparator.comparingInt(Figure::start)).toList();
  }
}
