package museum.foyer.understanding.polarity;

import com.ibm.icu.text.MeasureFormat;
import com.ibm.icu.util.Measure;
import com.ibm.icu.util.MeasureUnit;
import com.ibm.icu.util.ULocale;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import museum.foyer.knowledge.Language;
import museum.foyer.understanding.words.Spelling;

/** The names of units in one language (CLDR), to tell "75 minutes" from "75 hours". */
final class Units {

  private static final List<MeasureUnit> UNITS =
      List.of(
          MeasureUnit.SECOND,
          MeasureUnit.MINUTE,
          MeasureUnit.HOUR,
          MeasureUnit.DAY,
          MeasureUnit.WEEK,
          MeasureUnit.MONTH,
          MeasureUnit.YEAR,
          MeasureUnit.CENTIMETER,
          MeasureUnit.METER,
          MeasureUnit.KILOMETER,
          MeasureUnit.MILE,
          MeasureUnit.FOOT,
          MeasureUnit.KILOGRAM,
          MeasureUnit.CELSIUS);

  /** One of each plural class of the served languages. */
  private static final int[] PLURALS = {0, 1, 2, 3, 11, 100};

  private final Map<String, String> unitOf = new HashMap<>();
  private final List<String> longestFirst;
  private final boolean bounded;

  Units(Language language) {
    bounded = !language.unspaced() && language != Language.KO;
    ULocale locale = ULocale.forLocale(language.locale());
    for (MeasureFormat.FormatWidth width :
        List.of(MeasureFormat.FormatWidth.WIDE, MeasureFormat.FormatWidth.SHORT)) {
      MeasureFormat format = MeasureFormat.getInstance(locale, width);
      for (MeasureUnit unit : UNITS) {
        for (int n : PLURALS) {
          learn(Spelling.fold(format.format(new Measure(n, unit))), unit.getSubtype());
        }
      }
    }
    longestFirst =
        unitOf.keySet().stream().sorted(Comparator.comparing(String::length).reversed()).toList();
  }

  /** The unit named right after a place of a folded text. */
  Optional<String> at(String folded, int end) {
    int from = end;
    while (from < folded.length() && (folded.charAt(from) == ' ' || folded.charAt(from) == '-')) {
      from++;
    }
    for (String form : longestFirst) {
      if (folded.startsWith(form, from) && ends(folded, from + form.length())) {
        return Optional.of(unitOf.get(form));
      }
    }
    return Optional.empty();
  }

  private void learn(String formatted, String unit) {
    String form = formatted.replaceAll("[\\d ]+$|^[\\d ]+", "");
    if (!form.isBlank()) {
      unitOf.putIfAbsent(form, unit);
    }
  }

  private boolean ends(String text, int at) {
    return !bounded || at >= text.length() || !Character.isLetter(text.charAt(at));
  }
}
