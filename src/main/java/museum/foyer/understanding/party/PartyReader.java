package museum.foyer.understanding.party;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import museum.foyer.knowledge.Visitor;
import museum.foyer.knowledge.VisitorStatus;
import museum.foyer.understanding.words.Figure;
import museum.foyer.understanding.words.Forms;
import museum.foyer.understanding.words.Phrasebook;
import museum.foyer.understanding.words.ReadText;
import museum.foyer.understanding.words.Tokens;

/**
 * Reads who comes: whom a question speaks of, the numbers that count them and the ages that are
 * said of them. A number that might count somebody and was not understood is told, not dropped.
 */
public final class PartyReader {

  /** Words for all of those who come rather than for each of them. */
  static final Set<VisitorStatus> TOGETHER =
      Set.of(VisitorStatus.GROUP, VisitorStatus.FAMILY, VisitorStatus.SCHOOL);

  private static final Pattern NUMBER_AND_WORD =
      Pattern.compile("(?<![\\d.,:\\p{L}])\\d{1,3}(?![\\d.,:])(?: [\\p{L}]+)?");

  private final CountWords numerals;
  private final Mentions mentions;
  private final AgeForms ages;
  private final HomeReader homes;
  private final AgeOwners owners;
  private final Sums sums;
  private final Set<String> ageWords;
  private final boolean byCharacter;
  private final Pattern numberWord;
  private final String listed;

  private final Pattern countBefore;
  private final Pattern countAfter;

  public PartyReader(Phrasebook phrases) {
    Phrasebook.PartyWords words = phrases.party();
    Forms forms = new Forms(phrases.language());
    numerals = new CountWords(phrases.language(), words.one(), words.two());
    mentions = new Mentions(phrases, numerals);
    ages = new AgeForms(phrases);
    homes = new HomeReader(phrases);
    owners = new AgeOwners(phrases);
    sums = new Sums(owners);
    ageWords = Tokens.words(words.of(), phrases.language());
    String number = numerals.pattern(forms);
    byCharacter = Tokens.byCharacter(phrases.language());
    numberWord = Pattern.compile(number);
    listed =
        "(?:[,+&]|(?<!\\p{L})"
            + Forms.unbounded(words.and())
            + ") ?(?:"
            + Forms.unbounded(words.one())
            + " )?";
    String counter = "[ ]?" + Forms.unbounded(words.counters());
    countBefore = Pattern.compile(number + "(?:" + counter + ")?[ -]*(?:[x×] ?|[の的])?$");
    String counted =
        words.counters().isEmpty()
            ? ""
            : "|^(?:[ ]?" + Blotter.READ + "+)?[ のがはを:x×]{0,2}" + number + counter;
    countAfter = Pattern.compile("^[ ]?[:x×] ?" + number + counted);
  }

  /** Who comes, by a text that was read in this language. */
  public Party read(ReadText text) {
    Blotter people = new Blotter(text.folded());
    text.figures().stream()
        .filter(figure -> !(figure instanceof Figure.Age) && !(figure instanceof Figure.Number))
        .forEach(figure -> people.read(figure.start(), figure.end()));
    return read(people.toString(), text.folded(), text.visitors());
  }

  /** The same, with the words beside the visitors of which nothing is known. */
  public Party with(Party read, ReadText text, Set<String> unexplained) {
    if (read.visitors().isEmpty() || byCharacter) {
      return read;
    }
    return read.without(
        unexplained.stream()
            .filter(word -> !ageWords.contains(word))
            .filter(word -> lists(text.folded(), word))
            .toList());
  }

  /**
   * @param text folded, with dates, times and money blotted out
   * @param folded the same as it was written
   */
  private Party read(String text, String folded, List<ReadText.Visitor> visitors) {
    Blotter rest = new Blotter(text);
    List<AgeForms.Said> said = new ArrayList<>(ages.open(text));
    said.forEach(age -> rest.read(age.start(), age.end()));
    List<Mention> known = mentions.of(rest.toString(), visitors);
    known.forEach(rest::mentioned);
    List<AgeForms.Said> exact = ages.read(rest.toString(), known);
    exact.forEach(age -> rest.read(age.start(), age.end()));
    said.addAll(exact);
    said.sort(Comparator.comparingInt(AgeForms.Said::start));
    List<Mention> all = new ArrayList<>();
    owners.attach(said, known, text).forEach(mention -> all.add(count(mention, text, rest)));
    List<Mention> others = mentions.others(rest.toString(), !all.isEmpty());
    others.forEach(rest::mentioned);
    all.addAll(others);
    List<String> unread = new ArrayList<>();
    List<Mention> together = sums.apart(all, text, unread);
    List<Party.Visitors> party = new ArrayList<>();
    Mentions.sorted(together).forEach(mention -> party.addAll(visitors(mention, text, unread)));
    if (party.stream().anyMatch(some -> some.count().isPresent())) {
      NUMBER_AND_WORD
          .matcher(rest.toString())
          .results()
          .map(MatchResult::group)
          .forEach(unread::add);
    }
    return new Party(party, homes.read(folded, visitors), unread);
  }

  /** Takes out of a text all forms in which people are counted, aged and placed. */
  public void blank(StringBuilder text) {
    homes.blank(text);
    Stream.of(ages.forms(), mentions.forms(), Stream.of(numberWord))
        .flatMap(patterns -> patterns)
        .forEach(
            form ->
                form.matcher(text.toString())
                    .results()
                    .forEach(
                        m -> text.replace(m.start(), m.end(), " ".repeat(m.group().length()))));
  }

  /** Whether a word stands in a list of those who come: "2 adults and a dog". */
  private boolean lists(String folded, String word) {
    return Pattern.compile(listed + Pattern.quote(word) + "(?!\\p{L})").matcher(folded).find();
  }

  /**
   * Whether what looks like a day is part of a word for visitors, or counts the one after it: "một"
   * is one, and without its accent the day after tomorrow.
   */
  public boolean claims(Figure figure, String folded, List<ReadText.Visitor> visitors) {
    return figure instanceof Figure.Day
        && visitors.stream()
            .anyMatch(
                visitor ->
                    visitor.start() <= figure.start() && figure.end() <= visitor.end()
                        || figure.end() + 1 == visitor.start()
                            && numerals.isWord(folded.substring(figure.start(), figure.end())));
  }

  private Mention count(Mention mention, String text, Blotter rest) {
    if (mention.count().isPresent()) {
      return mention;
    }
    boolean oneOfMany = TOGETHER.containsAll(mention.statuses()) && !mention.statuses().isEmpty();
    Matcher before = countBefore.matcher(rest.toString().substring(0, mention.start()));
    if (before.find()) {
      int count = numerals.value(before.group(1));
      rest.read(before.start(1), before.end(1));
      // one group is not one person
      return oneOfMany && count == 1 ? mention : mention.counted(count);
    }
    Matcher after = countAfter.matcher(rest.toString().substring(mention.end()));
    if (after.find()) {
      rest.read(mention.end(), mention.end() + after.end());
      String number = after.group(1) == null ? after.group(2) : after.group(1);
      return mention.counted(numerals.value(number));
    }
    boolean one =
        owners.isSingular(mention, text)
            || mention.ages().size() == 1 && mention.ages().get(0).age().isPresent();
    return one ? mention.counted(1) : mention;
  }

  private static List<Party.Visitors> visitors(Mention mention, String text, List<String> unread) {
    Visitor each = new Visitor(mention.statuses(), Optional.empty(), Optional.empty());
    if (mention.ages().isEmpty()) {
      return List.of(new Party.Visitors(mention.count(), each));
    }
    if (mention.ages().size() == 1) {
      return List.of(new Party.Visitors(mention.count(), each.aged(mention.ages().get(0))));
    }
    int others = mention.count().orElse(mention.ages().size()) - mention.ages().size();
    List<Party.Visitors> all = new ArrayList<>();
    mention.ages().forEach(age -> all.add(new Party.Visitors(OptionalInt.of(1), each.aged(age))));
    if (others > 0) {
      all.add(new Party.Visitors(OptionalInt.of(others), each));
    } else if (others < 0) {
      unread.add(text.substring(mention.start(), mention.end()).strip());
    }
    return all;
  }
}
