package museum.foyer.understanding.titles;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import museum.foyer.understanding.words.Span;
import museum.foyer.understanding.words.Spelling;

/**
 * Finds the titles of a closed set in what a visitor typed: with typing errors, without accents and
 * articles, in any language a title is given in. For questions only: an answer may not use a title
 * that is merely near.
 */
public final class Titles {

  /** Between a title and what is added to it ("Storms: two centuries of weather"). */
  private static final Pattern PARTS = Pattern.compile("\\s*[:;,(){}|]\\s*|\\s+-+\\s+|[、，：；（）]");

  private static final int FEWEST_LETTERS_OF_PART = 8;
  private static final int FEWEST_SIGNS_OF_PART = 4;

  private static final int FEWEST_LETTERS_OF_HEAD = 5;

  private static final String OPENING_QUOTES = "\"«“„‚‹「『《〈";

  /** How sure it is that the title is meant, and not the words it is made of. */
  public enum Certainty {
    SURE,
    /** A single word that visitors do not use otherwise. */
    LIKELY,
    /** An ordinary word or phrase, or the first word of a longer title. */
    POSSIBLE
  }

  /**
   * A title in a text.
   *
   * @param key whose title it is
   */
  public record Found(String key, Span span, int edits, Certainty certainty) {}

  private final NearTitles near;

  /**
   * @param namesByKey everything each of them is called, as written
   */
  public Titles(Map<String, ? extends Collection<String>> namesByKey) {
    List<Title> titles = new ArrayList<>();
    namesByKey.forEach(
        (key, names) -> {
          Set<String> whole = new HashSet<>();
          Set<String> heads = new HashSet<>();
          names.stream()
              .map(Spelling::fold)
              .forEach(
                  name -> {
                    whole.add(name);
                    List<String> parts = Stream.of(PARTS.split(name)).toList();
                    parts.stream().filter(Titles::saysEnough).forEach(whole::add);
                    parts.stream().limit(1).filter(Titles::isHead).forEach(heads::add);
                  });
          heads.removeAll(whole);
          whole.forEach(name -> titles.add(Title.of(key, name, true)));
          heads.forEach(name -> titles.add(Title.of(key, name, false)));
        });
    near = new NearTitles(titles);
  }

  /**
   * The titles in a folded text; where they overlap the longest, then the nearest.
   *
   * @param ordinary whether a folded word is one that all visitors use
   */
  public List<Found> in(String folded, Predicate<String> ordinary) {
    TitleWords text = TitleWords.of(folded);
    List<Found> all = new ArrayList<>();
    near.to(text).forEach(title -> title.in(text, ordinary).ifPresent(all::add));
    all.sort(
        Comparator.comparingInt((Found found) -> found.span().start() - found.span().end())
            .thenComparingInt(Found::edits));
    List<Found> chosen = new ArrayList<>();
    for (Found found : all) {
      if (chosen.stream().allMatch(other -> stands(found, other))) {
        chosen.add(quoted(folded, found));
      }
    }
    return chosen.stream().distinct().toList();
  }

  /** Beside the other one, or as another exhibition of the same name. */
  private static boolean stands(Found found, Found other) {
    return found.span().end() <= other.span().start()
        || found.span().start() >= other.span().end()
        || found.span().equals(other.span()) && found.edits() == other.edits();
  }

  private static Found quoted(String folded, Found found) {
    int before = found.span().start() - 1;
    return before >= 0 && OPENING_QUOTES.indexOf(folded.charAt(before)) >= 0
        ? new Found(found.key(), found.span(), found.edits(), Certainty.SURE)
        : found;
  }

  /** One word of a title may stand for anything. */
  private static boolean saysEnough(String part) {
    TitleWords words = TitleWords.of(part);
    int letters = words.letters().text().length();
    return TitleWords.unspaced(part)
        ? letters >= FEWEST_SIGNS_OF_PART
        : words.size() >= 2 && letters >= FEWEST_LETTERS_OF_PART;
  }

  /** "Rothko: the Paris years" is "Rothko" for short. */
  private static boolean isHead(String part) {
    return TitleWords.of(part).letters().text().length() >= FEWEST_LETTERS_OF_HEAD;
  }
}
