package museum.foyer.understanding.polarity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import museum.foyer.knowledge.Language;
import museum.foyer.understanding.words.Spelling;

/**
 * Finds the signs of one language in a folded text; where forms overlap the longest one. A form
 * that ends in {@code *} stands for every word that begins with it.
 */
final class Signs {

  /** Arabic joins conjunctions, prepositions and the article to the front of a word. */
  private static final List<String> ARABIC_PREFIXES =
      List.of("و", "ف", "ب", "ل", "ك", "ال", "وال", "بال", "لل", "ول", "وب", "فال");

  /** Shorter Arabic words with a prefix are more often the end of another word. */
  private static final int SHORTEST_WITH_PREFIX = 3;

  private static final String PAUSES = ",;:.!?。、،؛";

  private record Form(String text, boolean stem, Sign sign) {}

  /** A sign at a place of the text. */
  record Found(int start, int end, Sign sign, String form) {}

  private final Map<Character, List<Form>> byFirst = new HashMap<>();
  private final List<Form> openers = new ArrayList<>();
  private final boolean startBound;
  private final boolean endBound;
  private final boolean arabic;
  private final boolean korean;

  /**
   * @param forms by the keys of the phrasebook
   */
  Signs(Language language, Map<String, List<String>> forms) {
    arabic = language == Language.AR;
    korean = language == Language.KO;
    startBound = !language.unspaced();
    endBound = !language.unspaced();
    forms.forEach((key, list) -> list.forEach(form -> add(form, Sign.of(key))));
    openers.sort(Comparator.comparing((Form form) -> form.text().length()).reversed());
    byFirst
        .values()
        .forEach(
            list ->
                list.sort(Comparator.comparing((Form form) -> form.text().length()).reversed()));
  }

  /** "Yes" or "no" where a text begins with it and a pause follows. */
  Optional<Found> opener(String folded) {
    String text = folded.replace('-', ' ');
    int start = 0;
    while (start < text.length() && !Character.isLetter(text.charAt(start))) {
      start++;
    }
    for (Form form : openers) {
      int end = start + form.text().length();
      if (text.startsWith(form.text(), start) && pauseAt(folded, end)) {
        return Optional.of(new Found(start, end, form.sign(), form.text()));
      }
    }
    return Optional.empty();
  }

  private static boolean pauseAt(String folded, int at) {
    return at == folded.length()
        || PAUSES.indexOf(folded.charAt(at)) >= 0
        || folded.startsWith(" -", at);
  }

  List<Found> in(String folded) {
    String text = folded.replace('-', ' ');
    List<Found> found = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      Found here = at(text, at);
      if (here == null) {
        at++;
      } else {
        found.add(here);
        at = here.end();
      }
    }
    return found;
  }

  private void add(String written, Sign sign) {
    boolean star = written.endsWith("*");
    String text =
        Spelling.fold(star ? written.substring(0, written.length() - 1) : written)
            .replace('-', ' ');
    if (text.isBlank()) {
      return;
    }
    // Korean words end in what they do in the sentence; one syllable begins too many words
    boolean stem = star || korean && text.length() > 1;
    Form form = new Form(text, stem, sign);
    if (sign == Sign.YES || sign == Sign.NO) {
      openers.add(form);
    } else {
      byFirst.computeIfAbsent(text.charAt(0), any -> new ArrayList<>()).add(form);
    }
  }

  private Found at(String text, int at) {
    List<Form> forms = byFirst.get(text.charAt(at));
    if (forms == null || startBound && !startsWord(text, at)) {
      return null;
    }
    boolean joined = arabic && letterAt(text, at - 1);
    for (Form form : forms) {
      if (text.startsWith(form.text(), at)
          && !(joined && form.text().length() < SHORTEST_WITH_PREFIX)) {
        int end = at + form.text().length();
        int wordEnd = form.stem() ? wordEnd(text, end) : end;
        if (form.stem() || !endBound || !letterAt(text, end)) {
          return new Found(at, wordEnd, form.sign(), form.text());
        }
      }
    }
    return null;
  }

  private boolean startsWord(String text, int at) {
    if (!letterAt(text, at - 1) || !letterAt(text, at)) {
      return true;
    }
    if (!arabic) {
      return false;
    }
    int start = at;
    while (letterAt(text, start - 1)) {
      start--;
    }
    return ARABIC_PREFIXES.contains(text.substring(start, at));
  }

  private static int wordEnd(String text, int from) {
    int end = from;
    while (letterAt(text, end)) {
      end++;
    }
    return end;
  }

  private static boolean letterAt(String text, int at) {
    return at >= 0 && at < text.length() && Character.isLetter(text.charAt(at));
  }
}
