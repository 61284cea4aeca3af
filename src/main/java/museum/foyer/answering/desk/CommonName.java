package museum.foyer.answering.desk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import museum.foyer.knowledge.Language;

/**
 * The word for what a place is, by which everybody calls it: "the lighthouse" for "Tern
 * Lighthouse", and never "tern".
 */
final class CommonName {

  /** What a thing is stands in front of what kind of one it is. */
  private static final Set<Language> NOUN_FIRST =
      EnumSet.of(Language.FR, Language.ES, Language.IT, Language.PT, Language.VI, Language.AR);

  /** Two words of one are written as one. */
  private static final Set<Language> COMPOUNDS = EnumSet.of(Language.DE, Language.NL);

  /** "Museum of Tides", "Haus am Meer": the noun is in front of these. */
  private static final Pattern OF =
      Pattern.compile(" (?:of|on|at|in|der|des|von|vom|am|im|an|auf|zum|zur|van|aan|op|te) ");

  private static final Pattern APART = Pattern.compile("[^\\p{L}\\p{M}]+");

  private static final int SHORTEST = 4;
  private static final int SHORTEST_PART = 6;
  private static final int SYLLABLES = 2;
  private static final int CHARACTERS = 2;

  private CommonName() {}

  /** Forms of it, folded as the name is; empty for a name too short to hold one. */
  static List<String> of(String folded, Language language) {
    List<String> words = words(folded);
    if (words.size() < 2 && !joined(language)) {
      return COMPOUNDS.contains(language)
          ? words.stream().flatMap(CommonName::parts).toList()
          : List.of();
    }
    if (language == Language.VI) {
      return List.of(String.join(" ", words.subList(0, SYLLABLES)));
    }
    if (language == Language.ZH || language == Language.JA) {
      String all = String.join("", words);
      return all.length() > CHARACTERS
          ? List.of(all.substring(all.length() - CHARACTERS))
          : List.of();
    }
    String noun = NOUN_FIRST.contains(language) ? words.get(0) : last(words(OF.split(folded)[0]));
    List<String> forms = new ArrayList<>();
    if (noun.length() >= (language == Language.KO ? CHARACTERS : SHORTEST)) {
      forms.add(noun);
    }
    if (COMPOUNDS.contains(language)) {
      parts(noun).forEach(forms::add);
    }
    return forms;
  }

  private static boolean joined(Language language) {
    return language == Language.ZH || language == Language.JA;
  }

  private static List<String> words(String folded) {
    return Arrays.stream(APART.split(folded)).filter(word -> !word.isEmpty()).toList();
  }

  private static String last(List<String> words) {
    return words.isEmpty() ? "" : words.get(words.size() - 1);
  }

  /** Every end of a word that may be a word: only those that are one are ever written. */
  private static Stream<String> parts(String word) {
    return IntStream.rangeClosed(2, word.length() - SHORTEST_PART).mapToObj(word::substring);
  }
}
