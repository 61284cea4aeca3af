package museum.foyer.understanding.polarity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import museum.foyer.knowledge.Language;
import museum.foyer.understanding.words.Figure;
import museum.foyer.understanding.words.ReadText;

/** Reads what the words beside the figures of one language make of them. */
final class Qualifiers {

  /** "Aged at least 6", "6 ans et plus": as far as a word reaches over spaces and little words. */
  private static final int NEAR = 4;

  /** "From 10 in the morning to 6". */
  private static final int LONGEST_JOIN = 12;

  /** Japanese and Korean write such words after the figure only. */
  private final boolean postposed;

  private final Units units;

  Qualifiers(Language language) {
    postposed = language == Language.JA || language == Language.KO;
    units = new Units(language);
  }

  Map<Figure, Qualifier> of(ReadText text, List<Signs.Found> signs, List<Clause> clauses) {
    Map<Figure, Sense> senses = new HashMap<>();
    text.figures()
        .forEach(
            figure -> beside(figure, text, signs).ifPresent(sense -> senses.put(figure, sense)));
    pairs(text, signs, senses);
    clauses.forEach(clause -> openingOrClosing(text, clause, senses));
    Map<Figure, Qualifier> qualifiers = new HashMap<>();
    for (Figure figure : text.figures()) {
      Optional<Sense> sense = Optional.ofNullable(senses.get(figure));
      Optional<String> unit =
          figure instanceof Figure.Number
              ? units.at(text.folded(), figure.end())
              : figure instanceof Figure.Money ? perUnit(figure, text) : Optional.empty();
      if (sense.isPresent() || unit.isPresent()) {
        qualifiers.put(figure, new Qualifier(sense, unit));
      }
    }
    return qualifiers;
  }

  /** "€9 per hour": a unit one word after an amount of money. */
  private Optional<String> perUnit(Figure money, ReadText text) {
    int word = text.folded().indexOf(' ', money.end() + 1);
    return units
        .at(text.folded(), money.end())
        .or(
            () ->
                word > 0 && word - money.end() <= LONGEST_JOIN
                    ? units.at(text.folded(), word)
                    : Optional.empty());
  }

  /** Weekdays that stand for all between them too. */
  List<Polarity.Span> spans(ReadText text, List<Signs.Found> signs) {
    List<Figure.Day> days = text.all(Figure.Day.class);
    List<Polarity.Span> spans = new ArrayList<>();
    for (int i = 1; i < days.size(); i++) {
      Figure.Day first = days.get(i - 1);
      Figure.Day second = days.get(i);
      if (first.weekday().isPresent()
          && second.weekday().isPresent()
          && joined(first, second, text, signs)) {
        spans.add(new Polarity.Span(first, second));
      }
    }
    return spans;
  }

  /** Ages and amounts with a unit in the part that states something. */
  Set<String> conditions(ReadText text, Clause clause) {
    Set<String> conditions = new HashSet<>();
    text.figures().stream()
        .filter(clause::owns)
        .forEach(
            figure -> {
              if (figure instanceof Figure.Age age) {
                conditions.add("age " + age.years());
              } else if (figure instanceof Figure.Number number) {
                units
                    .at(text.folded(), number.end())
                    .ifPresent(unit -> conditions.add(number.value().toPlainString() + " " + unit));
              }
            });
    return conditions;
  }

  private Optional<Sense> beside(Figure figure, ReadText text, List<Signs.Found> signs) {
    return signs.stream()
        .filter(sign -> sense(sign.sign(), figure).isPresent())
        .filter(sign -> isBeside(sign, figure, text))
        .findFirst()
        .flatMap(sign -> sense(sign.sign(), figure));
  }

  /** Arabic has one word for "without" and "younger than". */
  private static Optional<Sense> sense(Sign sign, Figure figure) {
    return sign == Sign.WITHOUT && figure instanceof Figure.Age
        ? Optional.of(Sense.UNDER)
        : sense(sign);
  }

  /** "From 10:00" before the figure, "6 and over" after it unless it begins the next one. */
  private boolean isBeside(Signs.Found sign, Figure figure, ReadText text) {
    boolean inside = holds(figure, sign);
    if (inside || text.figures().stream().anyMatch(other -> holds(other, sign))) {
      return inside;
    }
    if (sign.end() <= figure.start()) {
      return !postposed && figure.start() - sign.end() < NEAR;
    }
    boolean beginsNext =
        !postposed
            && text.figures().stream()
                .anyMatch(
                    other -> other.start() >= sign.end() && other.start() - sign.end() < NEAR);
    return sign.start() - figure.end() < NEAR - 1 && !beginsNext;
  }

  private static boolean holds(Figure figure, Signs.Found sign) {
    return figure.start() <= sign.start() && sign.end() <= figure.end();
  }

  private static Optional<Sense> sense(Sign sign) {
    return switch (sign) {
      case UNDER -> Optional.of(Sense.UNDER);
      case UNTIL -> Optional.of(Sense.UNTIL);
      case FROM -> Optional.of(Sense.FROM);
      case ABOVE -> Optional.of(Sense.ABOVE);
      default -> Optional.empty();
    };
  }

  /** "10:00–18:00", "18 to 25 years". */
  private static void pairs(ReadText text, List<Signs.Found> signs, Map<Figure, Sense> senses) {
    for (int i = 1; i < text.figures().size(); i++) {
      Figure first = text.figures().get(i - 1);
      Figure second = text.figures().get(i);
      boolean times = first instanceof Figure.Time && second instanceof Figure.Time;
      boolean ages =
          second instanceof Figure.Age
              && (first instanceof Figure.Age || first instanceof Figure.Number);
      if ((times || ages) && joined(first, second, text, signs)) {
        senses.put(first, Sense.FROM);
        senses.put(second, Sense.UNTIL);
      }
    }
  }

  private static boolean joined(
      Figure first, Figure second, ReadText text, List<Signs.Found> signs) {
    int gap = second.start() - first.end();
    if (gap < 0 || gap > LONGEST_JOIN) {
      return false;
    }
    String between = text.folded().substring(first.end(), second.start());
    return between.strip().equals("-")
        || signs.stream()
            .filter(sign -> sign.sign() == Sign.RANGE || sign.sign() == Sign.UNTIL)
            .anyMatch(sign -> sign.start() >= first.end() && sign.end() <= second.start());
  }

  /** "We close at 18:00", "opens at 10:00": a lone time is the one the verb speaks of. */
  private static void openingOrClosing(ReadText text, Clause clause, Map<Figure, Sense> senses) {
    List<Figure> times =
        text.figures().stream()
            .filter(figure -> figure instanceof Figure.Time && clause.holds(figure))
            .toList();
    boolean opens = clause.signs().contains(Sign.OPEN);
    boolean closes = clause.signs().contains(Sign.CLOSED);
    if (times.size() == 1 && opens != closes) {
      senses.putIfAbsent(times.get(0), closes ? Sense.UNTIL : Sense.FROM);
    }
  }
}
