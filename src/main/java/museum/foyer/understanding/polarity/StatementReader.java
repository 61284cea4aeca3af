package museum.foyer.understanding.polarity;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import museum.foyer.knowledge.Language;
import museum.foyer.understanding.words.Figure;
import museum.foyer.understanding.words.Phrasebook;
import museum.foyer.understanding.words.ReadText;

/** Reads what the sentences of one language say yes and no to. */
public final class StatementReader {

  /** "Without any", "ohne einen": letters between "without" and its word. */
  private static final int LONGEST_ARTICLE = 6;

  /** Japanese and Korean say "flash without". */
  private final boolean postposed;

  private final Signs signs;
  private final ContentWords contentWords;
  private final Qualifiers qualifiers;

  /**
   * @param fillers little words, folded
   * @param ofFacts whether hours, prices or exhibitions are asked about in a folded word, or the
   *     pairs of characters it is made of, and nothing else is
   */
  public StatementReader(Phrasebook phrases, Set<String> fillers, Predicate<List<String>> ofFacts) {
    Language language = phrases.language();
    signs = new Signs(language, phrases.signs());
    postposed = language == Language.JA || language == Language.KO;
    contentWords = new ContentWords(language, fillers, ofFacts);
    qualifiers = new Qualifiers(language);
  }

  /** What a text of this language says yes and no to, clause by clause. */
  public Polarity read(ReadText text) {
    List<Signs.Found> all = signs.in(text.folded());
    List<Signs.Found> found = all.stream().filter(sign -> !isInFigure(sign, text)).toList();
    Optional<Signs.Found> opener = signs.opener(text.folded());
    int from = opener.map(Signs.Found::end).orElse(0);
    List<Signs.Found> rest = found.stream().filter(sign -> sign.start() >= from).toList();
    List<Clause> clauses = new Clauses(text, rest).from(from);
    return new Polarity(
        opener.map(sign -> sign.sign() == Sign.YES),
        clauses.stream().flatMap(clause -> statements(clause, rest, text).stream()).toList(),
        quantities(found),
        qualifiers.of(text, all, clauses),
        qualifiers.spans(text, all),
        light(found));
  }

  private static List<Polarity.Place> light(List<Signs.Found> found) {
    return found.stream()
        .filter(sign -> sign.sign() == Sign.LIGHT)
        .map(sign -> new Polarity.Place(sign.start(), sign.end()))
        .toList();
  }

  private static Set<String> quantities(List<Signs.Found> found) {
    return found.stream()
        .filter(sign -> sign.sign() == Sign.QUANTITY)
        .map(Signs.Found::form)
        .collect(Collectors.toSet());
  }

  /** "Free" is a figure too, and a sign all the same. */
  private static boolean isInFigure(Signs.Found sign, ReadText text) {
    return sign.sign() != Sign.FREE
        && sign.sign() != Sign.QUANTITY
        && text.figures().stream()
            .anyMatch(figure -> figure.start() < sign.end() && sign.start() < figure.end());
  }

  /** A clause as its signs were heard. */
  private record Heard(
      Clause clause,
      List<Signs.Found> signs,
      List<Statement.Word> words,
      Set<String> limits,
      Set<String> conditions) {

    Statement states(Aspect aspect, boolean holds, boolean weak, boolean clear) {
      return new Statement(
          clause.start(), clause.end(), aspect, holds, weak, clear, words, limits, conditions);
    }
  }

  private List<Statement> statements(Clause clause, List<Signs.Found> found, ReadText text) {
    List<Signs.Found> inside =
        found.stream()
            .filter(sign -> sign.start() >= clause.start() && sign.end() <= clause.end())
            .toList();
    Set<String> limits =
        inside.stream()
            .filter(sign -> sign.sign() == Sign.LIMIT || comparesNoFigure(sign, text))
            .map(Signs.Found::form)
            .collect(Collectors.toSet());
    Heard heard =
        new Heard(
            clause,
            inside,
            words(clause, inside, text),
            limits,
            qualifiers.conditions(text, clause));
    Map<Aspect, List<Signs.Found>> byAspect = new EnumMap<>(Aspect.class);
    inside.forEach(
        sign ->
            sign.sign()
                .aspect()
                .ifPresent(
                    aspect ->
                        byAspect.computeIfAbsent(aspect, any -> new ArrayList<>()).add(sign)));
    if (byAspect.isEmpty()) {
      int denials = denials(inside);
      return List.of(heard.states(Aspect.SAID, denials == 0, denials == 0, denials < 2));
    }
    return byAspect.entrySet().stream()
        .filter(stated -> !isClosingTime(stated.getKey(), inside, clause, text))
        .map(stated -> statement(stated.getKey(), stated.getValue(), heard))
        .toList();
  }

  /** "Less than students". */
  private static boolean comparesNoFigure(Signs.Found sign, ReadText text) {
    return (sign.sign() == Sign.UNDER || sign.sign() == Sign.ABOVE)
        && text.figures().stream()
            .noneMatch(
                figure ->
                    figure.start() - sign.end() < LONGEST_ARTICLE
                        && sign.start() - figure.end() < LONGEST_ARTICLE);
  }

  private static Statement statement(Aspect aspect, List<Signs.Found> stated, Heard heard) {
    int denials = denials(heard.signs());
    boolean holds = stated.get(0).sign().holds() ^ (denials == 1);
    boolean weak =
        stated.stream().allMatch(sign -> sign.sign() == Sign.CAN || sign.sign() == Sign.THERE);
    return heard.states(aspect, holds, weak && holds, isClear(aspect, stated, denials));
  }

  /** "Never closed", "not forbidden" say more, or less, than open and allowed. */
  private static boolean isClear(Aspect aspect, List<Signs.Found> stated, int denials) {
    boolean holds = stated.get(0).sign().holds();
    boolean deniesTheNegative = !holds && denials > 0 && aspect != Aspect.FREE;
    return denials < 2
        && !deniesTheNegative
        && stated.stream().allMatch(sign -> sign.sign().holds() == holds);
  }

  /** "We close at 18:00", "it closes 15 minutes before the museum": the figure says it all. */
  private static boolean isClosingTime(
      Aspect aspect, List<Signs.Found> inside, Clause clause, ReadText text) {
    return aspect == Aspect.OPEN
        && clause.signs().contains(Sign.CLOSED)
        && !clause.signs().contains(Sign.OPEN)
        && denials(inside) == 0
        && text.figures().stream()
                .filter(clause::owns)
                .filter(f -> f instanceof Figure.Time || f instanceof Figure.Number)
                .count()
            == 1;
  }

  /** "Pas besoin" denies by itself: the "ne" that goes with it does not count. */
  private static int denials(List<Signs.Found> inside) {
    long not = inside.stream().filter(sign -> sign.sign() == Sign.NOT).count();
    long none = inside.stream().filter(sign -> sign.sign() == Sign.NONE).count();
    long own =
        inside.stream()
            .filter(sign -> sign.sign().aspect().isPresent() && sign.form().startsWith("pas "))
            .count();
    return (int) Math.max(not - own, none);
  }

  private List<Statement.Word> words(Clause clause, List<Signs.Found> inside, ReadText text) {
    StringBuilder blotted =
        new StringBuilder(text.folded().substring(clause.start(), clause.end()));
    inside.stream()
        .filter(sign -> sign.sign() != Sign.WORD)
        .forEach(sign -> blot(blotted, sign.start(), sign.end(), clause));
    text.figures().forEach(figure -> blot(blotted, figure.start(), figure.end(), clause));
    text.visitors().forEach(visitor -> blot(blotted, visitor.start(), visitor.end(), clause));
    List<Signs.Found> without =
        inside.stream().filter(sign -> sign.sign() == Sign.WITHOUT).toList();
    return contentWords.in(
        blotted.toString(),
        clause.start(),
        (start, end) -> without.stream().anyMatch(sign -> denies(sign, start, end, text)));
  }

  /** The word beside "without", but for little words between. */
  private boolean denies(Signs.Found without, int start, int end, ReadText text) {
    int from = postposed ? end : without.end();
    int until = postposed ? without.start() : start;
    return from <= until
        && until - from <= (postposed ? 1 : LONGEST_ARTICLE)
        && text.folded().substring(from, until).chars().filter(c -> c == ' ').count() <= 2;
  }

  private static void blot(StringBuilder text, int start, int end, Clause clause) {
    int from = Math.max(start - clause.start(), 0);
    int until = Math.min(end - clause.start(), text.length());
    for (int i = from; i < until; i++) {
      text.setCharAt(i, '\u0001');
    }
  }
}
