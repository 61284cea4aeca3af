package museum.foyer.channels.meta.formatting;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.text.FilteredBreakIteratorBuilder;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a text may be divided, from the best places to the worst; never within a link. */
final class Breaks {

  /** Not the marks of Chinese and Japanese, which follow a link without a space. */
  private static final Pattern LINK =
      Pattern.compile("(?i)\\b(?:https?://|www\\.)[^\\s<>\"«»、。，；：！？（）「」『』【】《》]++");

  private static final Pattern PARAGRAPH = Pattern.compile("\\n\\s*+\\n\\s*+");
  private static final Pattern LINE = Pattern.compile("\\n\\s*+");

  private final String text;
  private final BitSet links = new BitSet();
  private final List<BitSet> levels = new ArrayList<>();

  private Breaks(String text) {
    this.text = text;
  }

  static Breaks of(String text, Locale locale) {
    Breaks breaks = new Breaks(text);
    Matcher link = LINK.matcher(text);
    while (link.find()) {
      breaks.links.set(link.start() + 1, link.end());
    }
    ULocale language = ULocale.forLocale(locale);
    BitSet graphemes = breaks.found(BreakIterator.getCharacterInstance(language));
    breaks.add(breaks.after(PARAGRAPH), graphemes);
    breaks.add(breaks.after(LINE), graphemes);
    breaks.add(breaks.found(sentences(language)), graphemes);
    BitSet words = breaks.found(BreakIterator.getLineInstance(language));
    BitSet spaced = (BitSet) words.clone();
    words.stream()
        .filter(at -> !Character.isWhitespace(text.charAt(at - 1)))
        .forEach(spaced::clear);
    breaks.add(spaced, graphemes);
    breaks.add(words, graphemes);
    breaks.add((BitSet) graphemes.clone(), graphemes);
    return breaks;
  }

  /** Knows the abbreviations that CLDR knows, after which no sentence ends. */
  private static BreakIterator sentences(ULocale language) {
    return FilteredBreakIteratorBuilder.getInstance(language)
        .wrapIteratorWithFilter(BreakIterator.getSentenceInstance(language));
  }

  /** Kinds of places, the best first: paragraphs, lines, sentences, words, and what is left. */
  int levels() {
    return levels.size();
  }

  /** The last place of a kind that is not after a position; 0 if there is none after the start. */
  int last(int level, int from, int until) {
    int at = levels.get(level).previousSetBit(until);
    return at > from ? at : 0;
  }

  /** Start of the link that a position lies within. */
  boolean isWithinLink(int at) {
    return links.get(at);
  }

  /** End of the link that a position lies within. */
  int endOfLink(int at) {
    return links.nextClearBit(at);
  }

  private void add(BitSet places, BitSet graphemes) {
    places.and(graphemes);
    places.andNot(links);
    places.clear(0);
    levels.add(places);
  }

  private BitSet after(Pattern pattern) {
    BitSet places = new BitSet();
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      places.set(matcher.end());
    }
    return places;
  }

  private BitSet found(BreakIterator iterator) {
    iterator.setText(text);
    BitSet places = new BitSet();
    for (int at = iterator.next(); at != BreakIterator.DONE; at = iterator.next()) {
      places.set(at);
    }
    return places;
  }
}
