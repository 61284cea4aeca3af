package museum.foyer.understanding.topics;

import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Brings courtesies that are drawn out for emphasis back to their length: "heyyy", "merciii". */
public final class Lengthened {

  private static final Pattern RUN = Pattern.compile("(\\p{L})\\1+");
  private static final Pattern DRAWN_OUT = Pattern.compile("\\p{L}*(\\p{L})\\1\\p{L}*");

  private final Map<String, String> courtesies;
  private final Predicate<String> known;

  /**
   * @param known whether a word means something as it stands
   */
  public Lengthened(Set<String> courtesies, Predicate<String> known) {
    this.courtesies =
        courtesies.stream()
            .collect(Collectors.toMap(Lengthened::squeezed, word -> word, Lengthened::shorter));
    this.known = known;
  }

  /** A folded text with its drawn-out courtesies as they are usually written. */
  public String restored(String folded) {
    return DRAWN_OUT.matcher(folded).replaceAll(this::restored);
  }

  private String restored(MatchResult word) {
    return known.test(word.group())
        ? word.group()
        : courtesies.getOrDefault(squeezed(word.group()), word.group());
  }

  private static String squeezed(String word) {
    return RUN.matcher(word).replaceAll("$1");
  }

  private static String shorter(String one, String other) {
    return one.length() <= other.length() ? one : other;
  }
}
