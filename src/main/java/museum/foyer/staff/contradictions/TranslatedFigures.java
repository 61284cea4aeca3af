package museum.foyer.staff.contradictions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import museum.foyer.knowledge.Language;
import museum.foyer.understanding.Reader;
import museum.foyer.understanding.words.Figure;
import museum.foyer.understanding.words.ReadText;
import museum.foyer.understanding.words.Spelling;

/**
 * Compares the figures of one text in its translations. A translation may write a number as a word;
 * it may not say another one instead, nor leave out a price, a time, a date or a link.
 */
final class TranslatedFigures {

  private static final Pattern DIGITS = Pattern.compile("\\d+");
  private static final Pattern NO_DIGIT = Pattern.compile("\\D");

  /** Thousands set apart, by whatever sign: "1 000", "1,000", "1.000". */
  private static final Pattern GROUPED =
      Pattern.compile("(?<![\\d.,+])[1-9]\\d{0,2}([ .,'])\\d{3}(?:\\1\\d{3})*(?![.,]?\\d| \\d)");

  private final Reader reader;
  private final LocalDate today;

  TranslatedFigures(Reader reader, LocalDate today) {
    this.reader = reader;
    this.today = today;
  }

  /**
   * A figure that stands alone against that of another translation.
   *
   * @param odd the translation with the figure fewest others have
   */
  record Difference(Wording odd, WrittenFigure says, Wording other, WrittenFigure otherSays) {}

  /**
   * @param first the language the museum writes in: of two that differ the other one is odd
   */
  List<Difference> of(Map<Language, Wording> translations, Language first) {
    Map<Language, List<WrittenFigure>> figures = figures(translations);
    Map<Language, List<Difference>> differences = new EnumMap<>(Language.class);
    for (Language language : figures.keySet()) {
      List<Difference> ofLanguage = new ArrayList<>();
      for (Language other : figures.keySet()) {
        between(figures.get(language), figures.get(other))
            .filter(pair -> isOutvoted(pair, figures.values()))
            .ifPresent(
                pair ->
                    ofLanguage.add(
                        new Difference(
                            translations.get(language),
                            pair.one(),
                            translations.get(other),
                            pair.other())));
      }
      differences.put(language, ofLanguage);
    }
    return odd(differences, first);
  }

  /** What one of them has and another has not. */
  List<LeftOut.Omission> leftOut(Map<Language, Wording> translations) {
    return new LeftOut(figures(translations)).all();
  }

  private Map<Language, List<WrittenFigure>> figures(Map<Language, Wording> translations) {
    Map<Language, List<WrittenFigure>> figures = new EnumMap<>(Language.class);
    translations.forEach((language, wording) -> figures.put(language, figures(wording)));
    return figures;
  }

  /** What most translations say is not what is wrong. */
  private static boolean isOutvoted(Pair pair, Collection<List<WrittenFigure>> all) {
    long says = votes(pair.one(), all);
    return 2 * says <= all.size() && says <= votes(pair.other(), all);
  }

  private static long votes(WrittenFigure figure, Collection<List<WrittenFigure>> all) {
    return all.stream().filter(figures -> figures.stream().anyMatch(figure::same)).count();
  }

  /** Those that differ from most; of equally many not the museum's own language. */
  private static List<Difference> odd(Map<Language, List<Difference>> differences, Language first) {
    int most = differences.values().stream().mapToInt(List::size).max().orElse(0);
    if (most == 0) {
      return List.of();
    }
    boolean other =
        differences.entrySet().stream()
            .anyMatch(entry -> entry.getKey() != first && entry.getValue().size() == most);
    return differences.entrySet().stream()
        .filter(entry -> entry.getValue().size() == most)
        .filter(entry -> !other || entry.getKey() != first)
        .map(entry -> entry.getValue().get(0))
        .toList();
  }

  private record Pair(WrittenFigure one, WrittenFigure other) {}

  private static Optional<Pair> between(List<WrittenFigure> mine, List<WrittenFigure> its) {
    List<WrittenFigure> onlyMine = without(mine, its);
    List<WrittenFigure> onlyIts = without(its, mine);
    return onlyMine.stream()
        .flatMap(
            one ->
                onlyIts.stream()
                    .filter(other -> comparable(one, other))
                    .filter(other -> sameCount(one.family().orElseThrow(), mine, its))
                    .map(other -> new Pair(one, other)))
        .findFirst();
  }

  private static boolean comparable(WrittenFigure one, WrittenFigure other) {
    return one.family().equals(other.family())
        || one.figure() instanceof Figure.Number && !named(other)
        || other.figure() instanceof Figure.Number && !named(one);
  }

  /** A page or a day of the week is no writing of a number. */
  private static boolean named(WrittenFigure figure) {
    return figure.figure() instanceof Figure.Address
        || figure.family().filter(WrittenFigure.Family.WEEKDAY::equals).isPresent();
  }

  /** "Tuesday to Sunday" and "every day but Monday" are no two writings of one figure. */
  private static boolean sameCount(
      WrittenFigure.Family family, List<WrittenFigure> mine, List<WrittenFigure> its) {
    return family != WrittenFigure.Family.WEEKDAY || count(family, mine) == count(family, its);
  }

  private static long count(WrittenFigure.Family family, List<WrittenFigure> figures) {
    return figures.stream().filter(f -> f.family().filter(family::equals).isPresent()).count();
  }

  private static List<WrittenFigure> without(List<WrittenFigure> all, List<WrittenFigure> known) {
    return all.stream()
        .filter(WrittenFigure::inDigits)
        .filter(figure -> figure.family().isPresent())
        .filter(figure -> known.stream().noneMatch(figure::same))
        .toList();
  }

  /** Numbers in words are read too: they are what a figure in digits may be elsewhere. */
  private List<WrittenFigure> figures(Wording wording) {
    String written =
        GROUPED.matcher(Spelling.fold(wording.text())).replaceAll(TranslatedFigures::joined);
    Set<String> digits = runs(written);
    ReadText text = reader.readStrictly(written, wording.language(), today);
    return text.figures().stream()
        .map(
            figure -> {
              String part = text.folded().substring(figure.start(), figure.end());
              return new WrittenFigure(figure, part, isWritten(figure, part, digits));
            })
        .toList();
  }

  private static String joined(MatchResult grouped) {
    return NO_DIGIT.matcher(grouped.group()).replaceAll("");
  }

  /** Weekdays and addresses have one writing in each language; all else is certain in digits. */
  private static boolean isWritten(Figure figure, String part, Set<String> digits) {
    Set<String> own = runs(part);
    return figure instanceof Figure.Day day && day.weekday().isPresent()
        || figure instanceof Figure.Address
        || !own.isEmpty() && digits.containsAll(own);
  }

  private static Set<String> runs(String text) {
    return DIGITS.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
  }
}
