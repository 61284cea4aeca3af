package museum.foyer.understanding.party;

import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import museum.foyer.knowledge.Home;
import museum.foyer.knowledge.Language;
import museum.foyer.understanding.words.Forms;
import museum.foyer.understanding.words.Phrasebook;
import museum.foyer.understanding.words.ReadText;
import museum.foyer.understanding.words.Spelling;

/**
 * Reads where a visitor lives or is from. Countries and large cities are known by their CLDR names;
 * a place that is not is taken as it is written, where the words around it leave no doubt that it
 * is one.
 */
final class HomeReader {

  private static final String PLACE = "{place}";

  /** Names of places have up to this many words. */
  private static final int LONGEST_NAME = 4;

  private static final Pattern WORDS =
      Pattern.compile("[\\p{L}][\\p{L}'.-]*(?: [\\p{L}][\\p{L}'.-]*){0,3}");

  private record Form(Pattern pattern, boolean placeFirst, boolean sure) {}

  private final Language language;
  private final Map<String, Home> known = new HashMap<>();
  private final List<Form> forms = new ArrayList<>();
  private final Pattern europe;

  HomeReader(Phrasebook phrases) {
    language = phrases.language();
    Phrasebook.Homes homes = phrases.homes();
    cities();
    countries();
    homes.people().forEach((code, names) -> names.forEach(name -> put(name, Home.country(code))));
    homes.europe().forEach(name -> known.put(Spelling.fold(name), Home.europe()));
    Forms words = new Forms(language);
    homes.live().forEach(form -> forms.add(form(form, true, words)));
    homes.from().forEach(form -> forms.add(form(form, false, words)));
    europe = Pattern.compile(words.any(homes.europe()));
  }

  /**
   * The first home in a folded text.
   *
   * @param visitors "I live here" is said with a word of theirs, not with a place
   */
  Optional<Home> read(String folded, List<ReadText.Visitor> visitors) {
    return forms.stream()
        .flatMap(form -> read(form, folded, visitors).stream())
        .findFirst()
        .or(() -> europe.matcher(folded).find() ? Optional.of(Home.europe()) : Optional.empty());
  }

  /** The forms with the places they hold, for what else a question says. */
  void blank(StringBuilder text) {
    for (Form form : forms) {
      Matcher matcher = form.pattern().matcher(text.toString());
      while (matcher.find()) {
        String before = text.substring(0, matcher.start());
        String rest = text.substring(matcher.end());
        int length =
            form.placeFirst() ? before.length() - start(before) : length(rest, form.sure());
        if (length > 0) {
          int from = form.placeFirst() ? matcher.start() - length : matcher.start();
          int until = form.placeFirst() ? matcher.end() : matcher.end() + length;
          text.replace(from, until, " ".repeat(until - from));
        }
      }
    }
  }

  private Optional<Home> read(Form form, String folded, List<ReadText.Visitor> visitors) {
    Matcher matcher = form.pattern().matcher(folded);
    while (matcher.find()) {
      int end = matcher.end();
      if (visitors.stream().anyMatch(v -> v.start() <= matcher.start() && v.end() > end)) {
        continue;
      }
      Optional<Home> home =
          form.placeFirst()
              ? before(folded.substring(0, matcher.start()))
              : after(folded.substring(matcher.end()), form.sure());
      if (home.isPresent()) {
        return home;
      }
    }
    return Optional.empty();
  }

  private Optional<Home> after(String rest, boolean sure) {
    int length = length(rest, sure);
    if (length == 0) {
      return Optional.empty();
    }
    String name = rest.substring(0, length);
    return Optional.of(known.getOrDefault(bare(name), Home.place(name, Optional.empty())));
  }

  /** How much of the text is a place; nothing if it begins with none. */
  private int length(String rest, boolean sure) {
    Matcher words = WORDS.matcher(rest);
    if (!words.lookingAt()) {
      return 0;
    }
    String name = words.group();
    for (int end = name.length(); end > 0; end = shorter(name, end)) {
      if (known.containsKey(bare(name.substring(0, end)))) {
        return end;
      }
    }
    return sure ? name.length() : 0;
  }

  private int shorter(String name, int end) {
    return language.unspaced() || language == Language.KO
        ? end - 1
        : Math.max(0, name.lastIndexOf(' ', end - 1));
  }

  private Optional<Home> before(String text) {
    String rest = text.stripTrailing();
    int start = start(text);
    return start < rest.length()
        ? Optional.of(known.get(bare(rest.substring(start))))
        : Optional.empty();
  }

  /** Where a place begins with which the text ends; its length if it ends with none. */
  private int start(String text) {
    String rest = text.stripTrailing();
    return IntStream.range(0, rest.length())
        .filter(i -> i == 0 || !Character.isLetter(rest.charAt(i - 1)) || language.unspaced())
        .filter(i -> known.containsKey(bare(rest.substring(i))))
        .findFirst()
        .orElse(text.length());
  }

  private static String bare(String name) {
    return name.replaceAll("[.'-]+$", "");
  }

  private void countries() {
    ULocale locale = ULocale.forLocale(language.locale());
    for (String code : Locale.getISOCountries()) {
      put(new ULocale("und", code).getDisplayCountry(locale), Home.country(code));
    }
  }

  private void cities() {
    TimeZoneNames names = TimeZoneNames.getInstance(ULocale.forLocale(language.locale()));
    for (String zone :
        TimeZone.getAvailableIDs(TimeZone.SystemTimeZoneType.CANONICAL_LOCATION, null, null)) {
      String city = names.getExemplarLocationName(zone);
      if (city != null) {
        put(city, Home.place(city, Optional.of(TimeZone.getRegion(zone))));
      }
    }
  }

  private void put(String name, Home home) {
    String folded = Spelling.fold(name);
    if (folded.length() > 1 && folded.split(" ").length <= LONGEST_NAME) {
      known.put(folded, home);
    }
  }

  private static Form form(String written, boolean sure, Forms words) {
    String folded = Spelling.fold(written);
    int place = folded.indexOf(PLACE);
    String before = folded.substring(0, place).strip();
    String after = folded.substring(place + PLACE.length()).strip();
    boolean first = before.isEmpty();
    String said = words.any(List.of(first ? after : before));
    return new Form(Pattern.compile(first ? said : said + "[ ]?"), first, sure);
  }
}
