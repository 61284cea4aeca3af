package museum.foyer.understanding.party;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import museum.foyer.knowledge.VisitorStatus;
import museum.foyer.understanding.words.Forms;
import museum.foyer.understanding.words.Phrasebook;
import museum.foyer.understanding.words.ReadText;
import museum.foyer.understanding.words.Spelling;

/** Finds whom a question of one language speaks of. */
final class Mentions {

  /** Between two words that are said of one person. */
  private static final Pattern JOINT = Pattern.compile("[ -]?[の的]?");

  private final CountWords numerals;
  private final Map<VisitorStatus, List<Pattern>> together = new LinkedHashMap<>();
  private final Map<VisitorStatus, Pattern> pairs = new LinkedHashMap<>();
  private final List<Pattern> people;
  private final Pattern self;

  Mentions(Phrasebook phrases, CountWords numerals) {
    this.numerals = numerals;
    Phrasebook.PartyWords words = phrases.party();
    Forms forms = new Forms(phrases.language());
    together.put(VisitorStatus.GROUP, numbered(words.group(), words, forms));
    together.put(VisitorStatus.FAMILY, numbered(words.family(), words, forms));
    people = numbered(words.people(), words, forms);
    words.pairs().forEach((who, pair) -> pairs.put(who, Pattern.compile(forms.any(pair))));
    self = Pattern.compile(forms.any(words.self()));
  }

  static boolean adjoining(String between) {
    return JOINT.matcher(between).matches();
  }

  /** Words for visitors, pairs, and forms such as "group of 25", in the order of the text. */
  List<Mention> of(String text, List<ReadText.Visitor> visitors) {
    List<Mention> mentions = new ArrayList<>();
    together.forEach((who, forms) -> count(forms, Set.of(who), text, mentions));
    pairs.forEach(
        (who, pair) -> {
          Matcher matcher = pair.matcher(text);
          while (matcher.find()) {
            add(mentions, Mention.counted(matcher.start(), matcher.end(), Set.of(who), 2));
          }
        });
    words(text, visitors).forEach(mention -> add(mentions, mention));
    return sorted(mentions);
  }

  /** Forms that count people of whom nothing else is said, and the visitor among others. */
  List<Mention> others(String rest, boolean company) {
    List<Mention> mentions = new ArrayList<>();
    count(people, Set.of(), rest, mentions);
    Matcher matcher = self.matcher(rest);
    if (company && matcher.find()) {
      add(
          mentions,
          Mention.counted(matcher.start(), matcher.end(), Set.of(VisitorStatus.ADULT), 1));
    }
    return mentions;
  }

  Stream<Pattern> forms() {
    return Stream.of(
            together.values().stream().flatMap(List::stream),
            pairs.values().stream(),
            people.stream(),
            Stream.of(self))
        .flatMap(patterns -> patterns);
  }

  static List<Mention> sorted(Collection<Mention> mentions) {
    return mentions.stream().sorted(Comparator.comparingInt(Mention::start)).toList();
  }

  private static void add(List<Mention> mentions, Mention mention) {
    if (mentions.stream().noneMatch(m -> m.overlaps(mention.start(), mention.end()))) {
      mentions.add(mention);
    }
  }

  private void count(
      List<Pattern> forms, Set<VisitorStatus> who, String text, List<Mention> mentions) {
    for (Pattern form : forms) {
      Matcher matcher = form.matcher(text);
      while (matcher.find()) {
        int count = numerals.value(matcher.group(1));
        add(mentions, Mention.counted(matcher.start(), matcher.end(), who, count));
      }
    }
  }

  /** Longer words win over shorter ones inside them; words side by side are said of one person. */
  private static List<Mention> words(String text, List<ReadText.Visitor> visitors) {
    List<Mention> mentions = new ArrayList<>();
    visitors.stream()
        .filter(v -> !text.substring(v.start(), v.end()).contains("\u0001"))
        .filter(v -> visitors.stream().noneMatch(other -> wider(other, v)))
        .sorted(Comparator.comparingInt(ReadText.Visitor::start))
        .forEach(visitor -> append(mentions, visitor, text));
    return mentions;
  }

  private static void append(List<Mention> mentions, ReadText.Visitor visitor, String text) {
    Mention last = mentions.isEmpty() ? null : mentions.get(mentions.size() - 1);
    boolean same =
        last != null
            && (visitor.start() < last.end()
                || adjoining(text.substring(last.end(), visitor.start())));
    if (!same) {
      mentions.add(Mention.of(visitor.start(), visitor.end(), Set.of(visitor.status())));
      return;
    }
    Set<VisitorStatus> statuses = new HashSet<>(last.statuses());
    statuses.add(visitor.status());
    mentions.set(
        mentions.size() - 1,
        Mention.of(last.start(), Math.max(last.end(), visitor.end()), statuses));
  }

  private static boolean wider(ReadText.Visitor other, ReadText.Visitor visitor) {
    return other.start() <= visitor.start()
        && other.end() >= visitor.end()
        && other.end() - other.start() > visitor.end() - visitor.start();
  }

  private List<Pattern> numbered(
      Collection<String> written, Phrasebook.PartyWords words, Forms forms) {
    return written.stream()
        .map(Spelling::fold)
        .sorted(Comparator.comparing(String::length).reversed())
        .map(form -> pattern(form, Forms.unbounded(words.and()), forms))
        .toList();
  }

  /** After a number at the end of a form comes no word that might be what it counts. */
  private Pattern pattern(String form, String and, Forms forms) {
    String[] around = form.split("\\{n}", -1);
    String before = around[0].isEmpty() ? "" : "(?<![a-z])" + Pattern.quote(around[0]);
    String end =
        around[1].isEmpty()
            ? "(?![ ]?(?!" + and + ")[\\p{L}%€$£¥\u0001\u0002])(?![.,:/-]\\d)"
            : Pattern.quote(around[1]) + "(?![a-z])";
    return Pattern.compile(before + numerals.pattern(forms) + end);
  }
}
