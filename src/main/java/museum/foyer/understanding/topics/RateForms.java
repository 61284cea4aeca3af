package museum.foyer.understanding.topics;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import museum.foyer.understanding.words.Forms;
import museum.foyer.understanding.words.Phrasebook;
import museum.foyer.understanding.words.Spelling;
import museum.foyer.understanding.words.Tokens;

/** The words of one language in which prices are asked for and told. */
public final class RateForms {

  private final Map<Rate, Pattern> rates = new EnumMap<>(Rate.class);
  private final Pattern price;
  private final Pattern totals;
  private final Set<String> total;

  public RateForms(Phrasebook phrases) {
    Forms forms = new Forms(phrases.language());
    Phrasebook.Rates words = phrases.rates();
    rates.put(Rate.COMBINED, Pattern.compile(forms.any(words.combined())));
    rates.put(Rate.EACH, Pattern.compile(forms.any(words.each())));
    rates.put(Rate.ONLINE, Pattern.compile(forms.any(words.online())));
    rates.put(Rate.EVENING, Pattern.compile(forms.any(phrases.dates().evening())));
    price = Pattern.compile(forms.any(words.price()));
    totals = Pattern.compile(forms.any(words.total()));
    total = new HashSet<>();
    words
        .total()
        .forEach(word -> total.addAll(Tokens.words(Spelling.fold(word), phrases.language())));
  }

  /** The kinds of rate a text asks for; to buy on line is none if it does not ask for a price. */
  public Set<Rate> in(String folded) {
    return Arrays.stream(Rate.values())
        .filter(rate -> rates.get(rate).matcher(folded).find())
        .filter(rate -> rate != Rate.ONLINE || asksPrice(folded))
        .collect(Collectors.toSet());
  }

  /** "How much is it?" */
  public boolean asksPrice(String folded) {
    return price.matcher(folded).find();
  }

  /** "2 adults and a child, total?" */
  public boolean asksTotal(String folded) {
    return totals.matcher(folded).find();
  }

  /** Words by which a sentence is known to speak of what several pay together. */
  public Set<String> total() {
    return Set.copyOf(total);
  }

  /** Words that a question about prices is made of. */
  public List<Pattern> words() {
    return List.of(
        price,
        totals,
        rates.get(Rate.COMBINED),
        rates.get(Rate.EACH),
        rates.get(Rate.ONLINE),
        rates.get(Rate.EVENING));
  }
}
