package museum.foyer.privacy;

import java.lang.Character.UnicodeScript;
import java.util.List;
import museum.foyer.privacy.NameWords.Range;

/** Reads how far a name goes that begins after an introduction. */
final class NameAfter {

  /** "Maria del Carmen García López". */
  private static final int MOST_WORDS = 5;

  private static final int LONGEST_WORD = 40;
  private static final int LONGEST_UNSPACED = 10;

  /** A surname of one or two characters and a given name of one or two. */
  private static final int LONGEST_CHINESE = 3;

  private static final List<String> KOREAN_ENDINGS =
      List.of("입니다", "이에요", "예요", "이고", "이며", "이라고", "라고", "이야", "인데", "이요", "고요");

  private NameAfter() {}

  static Range end(String text, String plain, int from) {
    int start = skip(text, from);
    if (start >= text.length()) {
      return Range.NONE;
    }
    return NameWords.isSpaced(text.charAt(start))
        ? spaced(text, plain, start)
        : new Range(start, unspaced(text, start));
  }

  /** A first and a last name, both with a capital. */
  static Range fullName(String text, int from) {
    int start = skip(text, from);
    int end = capitalised(text, start);
    int second = end > start ? capitalised(text, skip(text, end)) : end;
    return second > skip(text, end) && second > end ? new Range(start, second) : Range.NONE;
  }

  private static int capitalised(String text, int start) {
    int end = wordEnd(text, start);
    return end - start > 1
            && Character.isUpperCase(text.charAt(start))
            && Character.isLowerCase(text.charAt(start + 1))
        ? end
        : start;
  }

  private static Range spaced(String text, String plain, int start) {
    int end = start;
    int at = start;
    for (int words = 0; words < MOST_WORDS; words++) {
      int wordEnd = wordEnd(text, at);
      String word = plain.substring(at, wordEnd);
      if (word.isEmpty() || !goesOn(text, at, word, words)) {
        break;
      }
      if (!NameWords.isParticle(word) || words == 0) {
        end = wordEnd;
      }
      at = oneSpace(text, wordEnd);
      if (at == wordEnd) {
        break;
      }
    }
    return end == start ? Range.NONE : new Range(start, withoutEnding(text, start, end));
  }

  /** The first word whatever it looks like; a capital or what ends the clause goes on with it. */
  private static boolean goesOn(String text, int at, String word, int before) {
    boolean capital = Character.isUpperCase(text.charAt(at));
    if (NameWords.isNever(word) && !(capital && before > 0 && word.length() > 2)) {
      return before > 0 && NameWords.isParticle(word) && nextIsCapital(text, at + word.length());
    }
    if (before == 0 || capital) {
      return true;
    }
    return NameWords.isParticle(word)
        ? oneSpace(text, at + word.length()) > at + word.length()
        : endsClause(text, at + word.length());
  }

  private static boolean nextIsCapital(String text, int end) {
    int next = oneSpace(text, end);
    return next > end && next < text.length() && Character.isUpperCase(text.charAt(next));
  }

  private static boolean endsClause(String text, int end) {
    int next = oneSpace(text, end);
    return next >= text.length()
        || next == end
        || NameWords.isNever(
            text.substring(next, wordEnd(text, next)).toLowerCase(java.util.Locale.ROOT));
  }

  private static int unspaced(String text, int start) {
    boolean chinese = UnicodeScript.of(text.charAt(start)) == UnicodeScript.HAN;
    boolean kana = UnicodeScript.of(text.charAt(start)) == UnicodeScript.HIRAGANA;
    int most = Math.min(text.length(), start + LONGEST_UNSPACED);
    int end = start;
    while (end < most && !NameWords.isSpaced(text.charAt(end))) {
      boolean hiragana = UnicodeScript.of(text.charAt(end)) == UnicodeScript.HIRAGANA;
      if (hiragana && (!kana || text.startsWith("です", end) || text.charAt(end) == 'と')) {
        return end;
      }
      if (chinese && NameWords.goesOn(text.charAt(end))) {
        return end;
      }
      end++;
    }
    boolean open = end < text.length() && Character.isLetter(text.charAt(end));
    return chinese ? Math.min(end, start + LONGEST_CHINESE + (open ? 0 : 1)) : end;
  }

  /** Korean joins "is" to the name. */
  private static int withoutEnding(String text, int start, int end) {
    return KOREAN_ENDINGS.stream()
        .filter(ending -> text.startsWith(ending, end - ending.length()))
        .map(ending -> end - ending.length())
        .filter(shorter -> shorter > start)
        .findFirst()
        .orElse(end);
  }

  private static int skip(String text, int from) {
    int at = from;
    while (at < text.length() && " :,\"«“「".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    return at;
  }

  private static int oneSpace(String text, int at) {
    return at < text.length() && text.charAt(at) == ' ' ? at + 1 : at;
  }

  private static int wordEnd(String text, int start) {
    int most = Math.min(text.length(), start + LONGEST_WORD);
    int end = start;
    while (end < most && NameWords.isOfWord(text.charAt(end))) {
      end++;
    }
    return end;
  }
}
