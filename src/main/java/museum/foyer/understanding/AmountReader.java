package museum.foyer.understanding;

import com.ibm.icu.util.Currency;
import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import museum.foyer.knowledge.Language;
import museum.foyer.understanding.words.Draft;
import museum.foyer.understanding.words.Figure;
import museum.foyer.understanding.words.Forms;
import museum.foyer.understanding.words.Phrasebook;
import museum.foyer.understanding.words.Spelling;

/** Reads amounts of money, percentages, ages and other numbers of one language, in digits. */
final class AmountReader {

  /** Currencies whose names are known in every language: those of museums and of their visitors. */
  private static final List<String> CURRENCIES =
      List.of(
          "EUR", "USD", "GBP", "CHF", "JPY", "CNY", "KRW", "VND", "CAD", "AUD", "NZD", "SEK", "DKK",
          "NOK", "PLN", "CZK", "HUF", "RON", "BGN", "ISK", "TRY", "BRL", "MXN", "ARS", "CLP", "AED",
          "SAR", "QAR", "EGP", "MAD", "TND", "INR", "SGD", "HKD", "TWD", "THB", "ZAR", "ILS");

  private static final List<String> PLURALS = List.of("zero", "one", "two", "few", "many", "other");

  private static final String NUMBER =
      "(?<![\\d.,:])(\\d{1,3}(?:[ '.,]\\d{3})+(?:[.,]\\d{1,2})?|\\d+(?:[.,]\\d{1,2})?)(?![\\d])";
  private static final Pattern PLAIN = Pattern.compile("\\d+(?:[.,]\\d+)*");

  private final Map<String, Set<String>> currencyForms = new HashMap<>();
  private final Pattern moneyAfter;
  private final Pattern moneyBefore;
  private final Pattern free;
  private final Pattern percent;
  private final List<Pattern> ages;

  AmountReader(Phrasebook phrases) {
    Language language = phrases.language();
    Forms words = new Forms(language);
    phrases.units().euro().forEach(form -> currency(form, "EUR"));
    CURRENCIES.forEach(code -> currencyNames(code, ULocale.forLocale(language.locale())));
    currency("¥", "JPY");
    currency("¥", "CNY");
    String unit = Forms.unbounded(currencyForms.keySet());
    moneyAfter =
        Pattern.compile(
            NUMBER.replace("(?![\\d])", "")
                + "[ -]?("
                + unit
                + ")(?![a-z&&[^s]])(?:[ ]?(\\d{2})(?![\\d:.,h]))?");
    moneyBefore = Pattern.compile("(?<![a-z])(" + unit + ")[ ]?" + NUMBER);
    free = Pattern.compile(words.any(phrases.words().free()));
    percent =
        Pattern.compile(NUMBER + "[ ]?(?:%|٪|" + Forms.unbounded(phrases.units().percent()) + ")");
    ages =
        Stream.concat(
                Forms.numbered(phrases.age()),
                Stream.of(
                    NUMBER.replace(
                            "\\d{1,3}(?:[ '.,]\\d{3})+(?:[.,]\\d{1,2})?|\\d+(?:[.,]\\d{1,2})?",
                            "\\d{1,3}")
                        + "[ -]?(?:"
                        + Forms.unbounded(phrases.units().years())
                        + ")(?![a-z])"))
            .map(Pattern::compile)
            .toList();
  }

  /** Signs and names of currencies, folded. */
  Set<String> moneyForms() {
    return Set.copyOf(currencyForms.keySet());
  }

  void readMoney(Draft draft) {
    draft.read(moneyBefore, m -> money(m, m.group(2), m.group(1), null));
    draft.read(moneyAfter, m -> money(m, m.group(1), m.group(2), m.group(3)));
    draft.read(
        free, m -> Optional.of(new Figure.Money(m.start(), m.end(), BigDecimal.ZERO, Set.of())));
  }

  void readPercentages(Draft draft) {
    draft.read(
        percent, m -> Optional.of(new Figure.Percentage(m.start(), m.end(), decimal(m.group(1)))));
  }

  void readAges(Draft draft) {
    ages.forEach(
        age ->
            draft.read(
                age,
                m ->
                    Optional.of(new Figure.Age(m.start(), m.end(), Integer.parseInt(m.group(1))))));
  }

  void readNumbers(Draft draft) {
    draft.read(PLAIN, m -> Optional.of(new Figure.Number(m.start(), m.end(), decimal(m.group()))));
  }

  private Optional<Figure.Money> money(MatchResult m, String number, String unit, String cents) {
    BigDecimal amount = decimal(number);
    BigDecimal whole = cents == null ? amount : amount.add(new BigDecimal(cents).movePointLeft(2));
    Set<String> currencies =
        currencyForms.getOrDefault(
            unit, currencyForms.getOrDefault(unit.replace("-", " "), Set.of("?")));
    return Optional.of(new Figure.Money(m.start(), m.end(), whole, currencies));
  }

  /** A last separator followed by one or two digits is the decimal one, whatever the language. */
  private static BigDecimal decimal(String number) {
    int last = Math.max(number.lastIndexOf('.'), number.lastIndexOf(','));
    boolean decimals = last >= 0 && number.length() - last - 1 <= 2;
    String whole = (decimals ? number.substring(0, last) : number).replaceAll("[^\\d]", "");
    return new BigDecimal(decimals ? whole + "." + number.substring(last + 1) : whole);
  }

  private void currency(String form, String code) {
    currencyForms.computeIfAbsent(Spelling.fold(form), any -> new HashSet<>()).add(code);
  }

  private void currencyNames(String code, ULocale locale) {
    Currency currency = Currency.getInstance(code);
    currency(code.toLowerCase(Locale.ROOT), code);
    for (int style :
        new int[] {Currency.SYMBOL_NAME, Currency.NARROW_SYMBOL_NAME, Currency.LONG_NAME}) {
      currency(currency.getName(locale, style, null), code);
    }
    PLURALS.forEach(
        plural ->
            currency(currency.getName(locale, Currency.PLURAL_LONG_NAME, plural, null), code));
    // "12 dollars" is how people write US dollars
    String lastWord =
        currency
            .getName(ULocale.ENGLISH, Currency.PLURAL_LONG_NAME, "other", null)
            .replaceAll(".* ", "");
    currency(lastWord, code);
  }
}
