package museum.foyer.privacy;

import java.lang.Character.UnicodeScript;
import java.util.Set;

/** What names are made of. */
final class NameWords {

  /** From the first character of a name to after its last; empty for none. */
  record Range(int start, int end) {

    static final Range NONE = new Range(0, 0);
  }

  /** Stand within a name, in lower case. */
  private static final Set<String> PARTICLES =
      Set.of(
          "de", "del", "della", "der", "den", "di", "da", "dal", "do", "dos", "das", "du", "des",
          "la", "le", "van", "von", "vom", "zu", "zum", "ten", "ter", "te", "el", "al", "bin",
          "ibn", "ben", "mc", "st", "y", "e");

  /** Follow an introduction or a first name and are none, as typed without capitals. */
  private static final Set<String> NEVER =
      Set.of(
          "not",
          "on",
          "in",
          "at",
          "and",
          "but",
          "so",
          "i",
          "i'm",
          "i'd",
          "we",
          "my",
          "the",
          "a",
          "an",
          "is",
          "it",
          "to",
          "for",
          "with",
          "from",
          "can",
          "could",
          "what",
          "when",
          "how",
          "where",
          "please",
          "also",
          "or",
          "et",
          "mais",
          "pas",
          "sur",
          "je",
          "j'ai",
          "j'aimerais",
          "j'arrive",
          "nous",
          "est",
          "comment",
          "quel",
          "pour",
          "avec",
          "y",
          "no",
          "en",
          "quiero",
          "quisiera",
          "tengo",
          "somos",
          "estoy",
          "pero",
          "con",
          "para",
          "und",
          "aber",
          "nicht",
          "auf",
          "ich",
          "wir",
          "möchte",
          "habe",
          "mit",
          "für",
          "wie",
          "wann",
          "ed",
          "e",
          "ma",
          "non",
          "vorrei",
          "siamo",
          "ho",
          "per",
          "come",
          "quando",
          "niet",
          "op",
          "ik",
          "wij",
          "wil",
          "maar",
          "met",
          "voor",
          "hoe",
          "mas",
          "não",
          "eu",
          "quero",
          "gostaria",
          "tenho",
          "com",
          "como",
          "là",
          "và",
          "tôi",
          "mình",
          "em",
          "muốn",
          "xin",
          "cho",
          "có",
          "ở",
          "nhưng",
          "written",
          "spelled",
          "missing",
          "wrong",
          "only",
          "هل",
          "أنا",
          "انا",
          "أريد",
          "اريد",
          "عندي",
          "لدي",
          "من",
          "في",
          "كم",
          "متى",
          "أين",
          "مع",
          "على",
          "نحن",
          "أود");

  /** Chinese characters with which the sentence goes on after a name. */
  private static final String GOES_ON = "不何想要的和与跟是我来在请可能有，。、！？今你您们吗呢";

  private NameWords() {}

  static boolean isSpaced(char c) {
    UnicodeScript script = UnicodeScript.of(c);
    return script != UnicodeScript.HAN
        && script != UnicodeScript.HIRAGANA
        && script != UnicodeScript.KATAKANA
        && c != 'ー';
  }

  static boolean isParticle(String word) {
    return PARTICLES.contains(word);
  }

  static boolean isNever(String word) {
    return NEVER.contains(word) || word.startsWith("و") && word.length() > 4;
  }

  static boolean goesOn(char c) {
    return GOES_ON.indexOf(c) >= 0;
  }

  static boolean isOfWord(char c) {
    return Character.isLetter(c)
        || Character.getType(c) == Character.NON_SPACING_MARK
        || c == '-'
        || c == '\''
        || c == '’';
  }
}
