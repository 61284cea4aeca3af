package museum.foyer.understanding.party;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.IntFunction;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import museum.foyer.knowledge.AgeBand;
import museum.foyer.understanding.words.Forms;
import museum.foyer.understanding.words.Phrasebook;

/** The forms in which one language says ages: "aged 4, 7 and 11", "under 26", "65 and over". */
final class AgeForms {

  private static final int OLDEST = 120;

  private static final int MONTHS = 12;

  private static final List<AgeBand> NONE = List.of();

  private static final Pattern DIGITS = Pattern.compile("\\d{1,3}");

  /** Ages that are said together. */
  record Said(int start, int end, List<AgeBand> bands) {}

  private final List<Pattern> under;
  private final List<Pattern> over;
  private final List<Pattern> months;
  private final List<Pattern> single;
  private final Pattern list;
  private final Pattern years;
  private final Pattern afterMention;

  AgeForms(Phrasebook phrases) {
    Phrasebook.PartyWords words = phrases.party();
    under = patterns(words.under());
    over = patterns(words.over());
    months = patterns(words.months());
    String unit = Forms.unbounded(phrases.units().years());
    single =
        patterns(
            Stream.concat(
                    phrases.age().stream(),
                    phrases.units().years().stream().map(year -> "{n} " + year))
                .toList());
    years = Pattern.compile(unit);
    String number =
        "(?<![\\d.:])\\d{1,3}(?![\\d:%€$£¥])(?![ -]?(?:"
            + Forms.unbounded(words.counters())
            + ")?"
            + Blotter.MENTIONED
            + ")"
            + (words.counters().isEmpty()
                ? ""
                : "(?![ ]?" + Forms.unbounded(words.counters()) + ")")
            + "(?:[ -]?"
            + unit
            + ")?";
    String and = Forms.unbounded(words.and());
    String joint = "[ ]?(?:[,、،]?[ ]?" + and + "|[,/&+、،;])[ ]?";
    list = Pattern.compile(number + "(?:" + joint + number + ")+");
    String of = Forms.unbounded(words.of());
    afterMention =
        Pattern.compile(
            "^(?:[ ]?"
                + of
                + "[ ]?:?[ ]?\\(?|[ ]?[(:][ ]?(?:"
                + of
                + "[ ]?)?)("
                + number
                + "(?:"
                + joint
                + number
                + ")*)|^[ ,]{1,2}("
                + number
                + "(?:"
                + joint
                + number
                + ")+)(?![ ]?\\p{L})");
  }

  Stream<Pattern> forms() {
    return Stream.of(under, over, months, single).flatMap(List::stream);
  }

  /** Longer forms first: "4 years and over" is not "4 years". */
  private static List<Pattern> patterns(Collection<String> forms) {
    return Forms.numbered(forms).map(AgeForms::bounded).toList();
  }

  private static Pattern bounded(String form) {
    return Pattern.compile(
        (Character.isLetter(form.charAt(0)) && form.charAt(0) < '\u0250' ? "(?<![\\p{L}])" : "")
            + form
            + "(?![a-z])");
  }

  /** Ages with an open end, which may hold a word for visitors ("menores de 18"). */
  List<Said> open(String text) {
    StringBuilder rest = new StringBuilder(text);
    List<Said> said = new ArrayList<>();
    said.addAll(each(under, rest, age -> age == 0 ? NONE : List.of(AgeBand.until(age - 1))));
    said.addAll(each(over, rest, age -> List.of(AgeBand.from(age))));
    return said;
  }

  /**
   * Ages in years or months.
   *
   * @param text with every mention blotted out
   * @param mentions a number in brackets or after "of" is an age there
   */
  List<Said> read(String text, List<Mention> mentions) {
    StringBuilder rest = new StringBuilder(text);
    List<Said> said = new ArrayList<>();
    said.addAll(each(months, rest, age -> List.of(AgeBand.exactly(age / MONTHS))));
    for (Mention mention : mentions) {
      Matcher after = afterMention.matcher(rest.substring(mention.end()));
      if (after.find()) {
        int group = after.group(1) == null ? 2 : 1;
        int start = mention.end() + after.start(group);
        add(said, rest, start, start + after.group(group).length(), exact(after.group(group)));
      }
    }
    Matcher several = list.matcher(rest.toString());
    while (several.find()) {
      if (years.matcher(several.group()).find()) {
        add(said, rest, several.start(), several.end(), exact(several.group()));
      }
    }
    said.addAll(each(single, rest, age -> List.of(AgeBand.exactly(age))));
    return said;
  }

  private static List<AgeBand> exact(String list) {
    return DIGITS
        .matcher(list)
        .results()
        .map(MatchResult::group)
        .map(Integer::parseInt)
        .filter(age -> age <= OLDEST)
        .map(AgeBand::exactly)
        .toList();
  }

  private static List<Said> each(
      List<Pattern> forms, StringBuilder rest, IntFunction<List<AgeBand>> reader) {
    List<Said> said = new ArrayList<>();
    for (Pattern form : forms) {
      Matcher matcher = form.matcher(rest.toString());
      while (matcher.find()) {
        int age = Integer.parseInt(matcher.group(1));
        if (age <= OLDEST) {
          add(said, rest, matcher.start(), matcher.end(), reader.apply(age));
        }
      }
    }
    return said;
  }

  private static void add(
      List<Said> said, StringBuilder rest, int start, int end, List<AgeBand> bands) {
    if (!bands.isEmpty()) {
      said.add(new Said(start, end, bands));
      for (int i = start; i < end; i++) {
        rest.setCharAt(i, '\u0001');
      }
    }
  }
}
