package museum.foyer.understanding.polarity;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import museum.foyer.understanding.words.Figure;
import museum.foyer.understanding.words.ReadText;

/**
 * Cuts a text into clauses: at punctuation, at "but", and at "and" where both sides state
 * something. A part that states nothing belongs to the next one that does.
 */
final class Clauses {

  private static final String SEPARATORS = ",;:()!?.、。،؛؟—";

  private final ReadText text;
  private final List<Signs.Found> signs;

  Clauses(ReadText text, List<Signs.Found> signs) {
    this.text = text;
    this.signs = signs;
  }

  List<Clause> from(int start) {
    TreeSet<Integer> cuts = new TreeSet<>();
    for (int i = start; i < text.folded().length(); i++) {
      if (isSeparator(i)) {
        cuts.add(i);
      }
    }
    signs.stream().filter(sign -> sign.sign() == Sign.BUT).forEach(sign -> cuts.add(sign.start()));
    cuts.add(text.folded().length());
    signs.stream()
        .filter(sign -> sign.sign() == Sign.AND)
        .filter(sign -> joinsStatements(sign, start, cuts))
        .map(Signs.Found::start)
        .toList()
        .forEach(cuts::add);
    return merged(start, cuts);
  }

  private boolean isSeparator(int at) {
    char c = text.folded().charAt(at);
    boolean dash = c == '-' && text.folded().startsWith(" - ", at - 1);
    return (SEPARATORS.indexOf(c) >= 0 || dash)
        && text.figures().stream().noneMatch(figure -> figure.start() <= at && at < figure.end());
  }

  private boolean joinsStatements(Signs.Found and, int start, TreeSet<Integer> cuts) {
    Integer before = cuts.floor(and.start());
    Integer after = cuts.ceiling(and.end());
    return hasAspect(before == null ? start : before, and.start())
        && states(and.end(), after == null ? text.folded().length() : after);
  }

  private boolean hasAspect(int start, int end) {
    return signs.stream()
        .filter(sign -> sign.start() >= start && sign.end() <= end)
        .anyMatch(sign -> sign.sign().aspect().isPresent());
  }

  private boolean states(int start, int end) {
    return signs.stream()
        .filter(sign -> sign.start() >= start && sign.end() <= end)
        .anyMatch(sign -> sign.sign().aspect().isPresent() || sign.sign().denies());
  }

  private List<Clause> merged(int from, TreeSet<Integer> cuts) {
    List<Clause> clauses = new ArrayList<>();
    int start = from;
    int ownStart = from;
    for (int cut : cuts) {
      if (states(ownStart, cut)) {
        clauses.add(clause(start, cut, ownStart, cut));
        start = cut;
      }
      ownStart = cut;
    }
    int end = text.folded().length();
    if (clauses.isEmpty()) {
      clauses.add(clause(from, end, from, end));
    } else if (start < end && text.figures().stream().anyMatch(isWithin(start, end))) {
      clauses.add(clause(start, end, start, end));
    } else if (start < end) {
      Clause last = clauses.remove(clauses.size() - 1);
      clauses.add(clause(last.start(), end, last.ownStart(), last.ownEnd()));
    }
    return clauses;
  }

  private static Predicate<Figure> isWithin(int start, int end) {
    return figure -> figure.start() >= start && figure.end() <= end;
  }

  private Clause clause(int start, int end, int ownStart, int ownEnd) {
    return new Clause(
        start,
        end,
        ownStart,
        ownEnd,
        signs.stream()
            .filter(sign -> sign.start() >= start && sign.end() <= end)
            .map(Signs.Found::sign)
            .collect(Collectors.toSet()));
  }
}
