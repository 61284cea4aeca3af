package museum.foyer.answering.lock;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import museum.foyer.answering.evidence.Evidence;
import museum.foyer.knowledge.Language;
import museum.foyer.understanding.words.Spelling;

/** Ways of writing that would hide a figure or an address from the readers. */
final class Disguises {

  /** "evil dot com", "evil . com", "info at evil": an address a person would put together. */
  private static final String DOMAIN =
      "(?:com|org|net|info|io|biz|shop|museum|app|online|site|xyz|eu|ru|cn|tv|ly)(?![a-z])";

  private static final Pattern SPOKEN_ADDRESS =
      Pattern.compile(
          "[\\[({ ](?:dot|point|punkt|punto|ponto|punt|cham|نقطه)[\\])} ] ?"
              + DOMAIN
              + "|(?:点|點|ドット|닷|دوت) ?"
              + DOMAIN
              + "|[a-z0-9-]{2,} ?\\[\\.] ?[a-z]"
              + "|[a-z0-9-]{2,} \\. ?"
              + DOMAIN
              + "|[^\\p{ASCII}]\\."
              + DOMAIN
              + "|(?<![\\p{L}\\d.])@[\\p{L}\\d_]{2,}");

  private final Set<UnicodeScript> scripts;

  Disguises(Evidence evidence, Language language) {
    scripts = EnumSet.of(UnicodeScript.COMMON, UnicodeScript.INHERITED, UnicodeScript.LATIN);
    scripts.addAll(
        switch (language) {
          case JA -> EnumSet.of(UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA, UnicodeScript.HAN);
          case ZH -> EnumSet.of(UnicodeScript.HAN);
          case KO -> EnumSet.of(UnicodeScript.HANGUL, UnicodeScript.HAN);
          case AR -> EnumSet.of(UnicodeScript.ARABIC);
          default -> EnumSet.noneOf(UnicodeScript.class);
        });
    evidence.lines().forEach(line -> scripts.addAll(scripts(line.text())));
  }

  /** Letters of a script that neither language nor evidence use look like others: "1О:00". */
  boolean in(String sentence) {
    return !scripts.containsAll(scripts(sentence))
        || SPOKEN_ADDRESS.matcher(Spelling.fold(sentence)).find();
  }

  private static Set<UnicodeScript> scripts(String text) {
    return text.codePoints().mapToObj(UnicodeScript::of).collect(Collectors.toSet());
  }
}
