package museum.foyer.channels.meta.formatting;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import museum.foyer.channels.meta.Payload;
import museum.foyer.conversation.Author;
import museum.foyer.conversation.ReplyReady;
import museum.foyer.knowledge.Language;

/**
 * Words as Messenger and Instagram take them: without marks of Markdown, in as few messages as hold
 * them and three at most, divided where a reader would pause.
 */
public final class ReplyFormatter {

  static final int MOST_PARTS = 3;

  static final int MOST_QUESTIONS = 13;

  private static final String CUT = " …";

  /** How full a message has to be before a better place to divide is preferred to a fuller one. */
  private static final List<Double> FULLNESS = List.of(0.5, 0.8, 1.0);

  private final Measure measure;
  private final Locale locale;

  private ReplyFormatter(Measure measure, Locale locale) {
    this.measure = measure;
    this.locale = locale;
  }

  /** At least one part, unless there is nothing to say. */
  public static List<Part> parts(ReplyReady reply) {
    Measure measure = Measure.of(reply.to().channel());
    // the staff mean what they type
    String text =
        reply.author() == Author.STAFF ? reply.text().strip() : PlainText.of(reply.text());
    List<String> texts =
        divided(text, measure, reply.language().map(Language::locale).orElse(Locale.ROOT));
    List<String> questions =
        reply.suggestions().stream()
            .filter(question -> Payload.asking(question).endsWith(question))
            .limit(MOST_QUESTIONS)
            .toList();
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      boolean last = i == texts.size() - 1;
      parts.add(new Part(texts.get(i), last ? questions : List.of()));
    }
    return parts;
  }

  static List<String> divided(String text, Measure measure, Locale locale) {
    return new ReplyFormatter(measure, locale).divided(text);
  }

  private List<String> divided(String text) {
    Breaks breaks = Breaks.of(text, locale);
    List<String> parts = List.of();
    for (double fullness : FULLNESS) {
      parts = divided(text, breaks, fullness);
      if (parts.size() <= MOST_PARTS) {
        return parts;
      }
    }
    return cut(parts);
  }

  private List<String> divided(String text, Breaks breaks, double fullness) {
    List<String> parts = new ArrayList<>();
    int from = skipSpace(text, 0);
    while (from < text.length()) {
      int until = end(text, breaks, from, fullness);
      String part = text.substring(from, until).strip();
      if (measure.holds(part)) {
        parts.add(part);
      }
      from = skipSpace(text, until);
    }
    return parts;
  }

  /** End of the part that begins at a position; always after it. */
  private int end(String text, Breaks breaks, int from, double fullness) {
    int reach = reach(text, from);
    if (reach == text.length()) {
      return reach;
    }
    int least = from + (int) ((reach - from) * fullness);
    int fullest = 0;
    for (int level = 0; level < breaks.levels(); level++) {
      int at = breaks.last(level, from, reach);
      if (at >= least && at > from) {
        return at;
      }
      fullest = Math.max(fullest, at);
    }
    return fullest > from ? fullest : whole(text, breaks, from, reach);
  }

  /** A link, or one grapheme of a thousand marks, longer than any message. */
  private static int whole(String text, Breaks breaks, int from, int reach) {
    if (breaks.isWithinLink(from + 1)) {
      return breaks.endOfLink(from + 1);
    }
    boolean between = Character.isSurrogatePair(text.charAt(reach - 1), text.charAt(reach));
    return between && reach - 1 > from ? reach - 1 : reach;
  }

  /** The most of the text from a position that a message holds, space at its end not counted. */
  private int reach(String text, int from) {
    int low = from + 1;
    int high = Math.min(text.length(), from + measure.limit());
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (measure.holds(text.substring(from, middle))) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return skipSpace(text, low);
  }

  /** The first parts, the last of them shown not to be the end. */
  private List<String> cut(List<String> parts) {
    List<String> kept = new ArrayList<>(parts.subList(0, MOST_PARTS));
    String last = kept.get(MOST_PARTS - 1);
    Breaks breaks = Breaks.of(last, locale);
    for (int level = 0; level < breaks.levels(); level++) {
      for (int at = breaks.last(level, 0, last.length());
          at > 0;
          at = breaks.last(level, 0, at - 1)) {
        String shorter = last.substring(0, at).strip() + CUT;
        if (measure.holds(shorter) && at >= last.length() / 2) {
          kept.set(MOST_PARTS - 1, shorter);
          return kept;
        }
      }
    }
    kept.set(MOST_PARTS - 1, CUT.strip());
    return kept;
  }

  private static int skipSpace(String text, int from) {
    int at = from;
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at;
  }
}
