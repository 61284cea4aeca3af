package museum.foyer.understanding.words;

import java.util.Collection;
import java.util.Comparator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import museum.foyer.knowledge.Language;

/**
 * Regular expressions made of a language's word forms: folded, longest first, bounded as its script
 * bounds words.
 */
public final class Forms {

  private static final String NO_MATCH = "(?!)";

  private final boolean startBound;
  private final boolean endBound;
  private final String clitics;

  public Forms(Language language) {
    // Arabic joins prepositions to the front of a word, Korean particles to its end; Chinese and
    // Japanese bound nothing.
    startBound = !language.unspaced() && language != Language.AR;
    clitics = language == Language.AR ? "(?<!\\p{L})[وبلف]?" : "";
    endBound = !language.unspaced() && language != Language.KO;
  }

  /** Any of the forms, as a non-capturing group with word bounds. */
  public String any(Collection<String> forms) {
    return bounded(alternatives(forms));
  }

  /** The same without bounds, for use right beside digits. */
  public static String unbounded(Collection<String> forms) {
    return alternatives(forms);
  }

  /** Patterns in which {@code {n}} stands for a number of up to three digits, captured. */
  public static Stream<String> numbered(Collection<String> patterns) {
    return numbered(patterns, "(?<!\\d)(\\d{1,3})(?!\\d)");
  }

  /**
   * Patterns in which {@code {n}} stands for what the expression matches.
   *
   * @param number with one capturing group
   */
  public static Stream<String> numbered(Collection<String> patterns, String number) {
    return patterns.stream()
        .map(Spelling::fold)
        .filter(pattern -> pattern.contains("{n}"))
        .sorted(Comparator.comparing(String::length).reversed())
        .map(
            pattern ->
                Stream.of(pattern.split("\\{n}", -1))
                    .map(Forms::spaced)
                    .collect(Collectors.joining(number)));
  }

  /** The expression where a word begins; in Arabic a preposition may be joined to its front. */
  public String startsWith(String expression) {
    return startBound ? "(?<![\\p{L}\\p{N}])" + expression : clitics + expression;
  }

  /** The expression as whole words, as far as the script tells where words begin and end. */
  public String bounded(String expression) {
    return (startBound ? "(?<![\\p{L}\\p{N}])" : "")
        + expression
        + (endBound ? "(?![\\p{L}\\p{N}])" : "");
  }

  private static String alternatives(Collection<String> forms) {
    String joined =
        forms.stream()
            .map(Spelling::fold)
            .filter(form -> !form.isBlank())
            .distinct()
            .sorted(
                Comparator.comparing(String::length)
                    .reversed()
                    .thenComparing(Comparator.naturalOrder()))
            .map(Forms::spaced)
            .collect(Collectors.joining("|"));
    return joined.isEmpty() ? NO_MATCH : "(?:" + joined + ")";
  }

  private static String spaced(String form) {
    StringBuilder quoted = new StringBuilder();
    for (int i = 0; i < form.length(); i++) {
      char c = form.charAt(i);
      if (c == ' ') {
        quoted.append("[ -]?");
      } else if (Character.isLetterOrDigit(c)) {
        quoted.append(c);
      } else {
        quoted.append('\\').append(c);
      }
    }
    return quoted.toString();
  }
}
