package museum.foyer.answering;

import com.ibm.icu.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import museum.foyer.knowledge.Language;

/**
 * Collects a model's pieces and gives them out sentence by sentence, each with the numbers of the
 * sources it cites. A sentence is whole when the next one has begun.
 */
final class SentenceGate {

  /** A citation as the prompt asks for it: [2] or [1][3] or [1, 3]. */
  private static final Pattern CITATION =
      Pattern.compile("\\s*[\\[【](\\d{1,2}(?:\\s*,\\s*\\d{1,2})*)[]】]");

  /** A sentence this long without an end is not one that may be shown. */
  private static final int LONGEST = 1_000;

  /** A whole sentence without its citations. */
  record Sentence(String text, List<Integer> citations) {}

  private final BreakIterator breaks;
  private final StringBuilder pending = new StringBuilder();

  SentenceGate(Language language) {
    breaks = BreakIterator.getSentenceInstance(language.locale());
  }

  /** Takes a piece in and gives out the sentences it completes. */
  List<Sentence> take(String piece) {
    pending.append(piece);
    List<Sentence> whole = new ArrayList<>();
    if (!mayEnd(piece)) {
      return whole;
    }
    breaks.setText(pending.toString());
    int start = breaks.first();
    for (int end = breaks.next();
        end != BreakIterator.DONE && end < pending.length();
        end = breaks.next()) {
      if (startsSentence(end)) {
        add(pending.substring(start, end), whole);
        start = end;
      }
    }
    pending.delete(0, start);
    return whole;
  }

  /** What is left when the model has ended properly. */
  List<Sentence> rest() {
    List<Sentence> last = new ArrayList<>();
    add(pending.toString(), last);
    pending.setLength(0);
    return last;
  }

  boolean tooLong() {
    return pending.length() > LONGEST;
  }

  /** Breaks are looked for only where a piece brings what can follow a sentence's end. */
  private boolean mayEnd(String piece) {
    return piece.chars().anyMatch(c -> !Character.isLetterOrDigit(c))
        || pending.length() > piece.length();
  }

  /** A citation after the full stop still belongs to the sentence before it. */
  private boolean startsSentence(int at) {
    char next = pending.charAt(at);
    return next != '[' && next != '【' && !Character.isLowerCase(next);
  }

  private static void add(String raw, List<Sentence> to) {
    List<Integer> citations = new ArrayList<>();
    Matcher matcher = CITATION.matcher(raw);
    String text =
        matcher
            .replaceAll(
                citation -> {
                  for (String number : citation.group(1).split("\\s*,\\s*")) {
                    citations.add(Integer.valueOf(number));
                  }
                  return "";
                })
            .strip();
    if (!text.isEmpty()) {
      to.add(new Sentence(text, citations));
    }
  }
}
