package museum.foyer.answering.evidence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import museum.foyer.answering.desk.Placed;
import museum.foyer.answering.desk.Subject;
import museum.foyer.understanding.words.Figure;

/**
 * Which subjects a figure is said of, by the order in which a sentence names them. If the sentence
 * begins with a subject ("Adults 12, students 9") each run of figures belongs to the subjects
 * before it, else ("12 for adults, 9 for students") to those after it. Where order leaves doubt the
 * figure is given more subjects rather than fewer: what is too much only withholds a sentence.
 */
final class Attachment {

  private static final Pattern SEPARATOR = Pattern.compile("[,;:()、，；。]");

  private record Run(
      boolean subjects, List<Figure> figures, List<Placed> placed, int start, int end) {}

  private final String folded;
  private final List<Run> runs = new ArrayList<>();

  Attachment(String folded, List<Figure> figures, List<Placed> subjects) {
    this.folded = folded;
    List<Object> elements = new ArrayList<>(figures);
    elements.addAll(subjects);
    elements.sort(Comparator.comparingInt(Attachment::start));
    elements.forEach(this::append);
  }

  /** The subjects of a figure; empty if the sentence names none. */
  Set<Subject> of(Figure figure) {
    for (int i = 0; i < runs.size(); i++) {
      if (runs.get(i).figures().contains(figure)) {
        return around(i).stream()
            .flatMap(run -> run.placed().stream())
            .map(Placed::subject)
            .collect(Collectors.toSet());
      }
    }
    return Set.of();
  }

  private List<Run> around(int index) {
    List<Run> around = new ArrayList<>();
    boolean before = runs.get(0).subjects();
    boolean last = index == runs.size() - 1;
    if (index > 0 && (before || last || opensClause(index - 1))) {
      around.add(runs.get(index - 1));
    }
    if (!last && (before ? isTrailing(index) : !opensClause(index + 1))) {
      around.add(runs.get(index + 1));
    }
    return around;
  }

  /**
   * "Open 10 to 21, last admission at 20": the subject after the comma belongs to what follows it.
   */
  private boolean opensClause(int subjects) {
    return subjects > 0
        && subjects < runs.size() - 1
        && separated(subjects - 1)
        && !separated(subjects);
  }

  private boolean separated(int index) {
    return SEPARATOR
        .matcher(folded.substring(runs.get(index).end(), runs.get(index + 1).start()))
        .find();
  }

  /** "The reduced price is 9 for students": the last subject has no figure of its own. */
  private boolean isTrailing(int index) {
    return index == runs.size() - 2 && !separated(index);
  }

  private void append(Object element) {
    boolean subject = element instanceof Placed;
    Run last = runs.isEmpty() ? null : runs.get(runs.size() - 1);
    if (last == null || last.subjects() != subject) {
      last = new Run(subject, new ArrayList<>(), new ArrayList<>(), start(element), 0);
    } else {
      runs.remove(runs.size() - 1);
    }
    if (element instanceof Placed placed) {
      last.placed().add(placed);
    } else {
      last.figures().add((Figure) element);
    }
    runs.add(new Run(last.subjects(), last.figures(), last.placed(), last.start(), end(element)));
  }

  private static int start(Object element) {
    return element instanceof Placed placed ? placed.start() : ((Figure) element).start();
  }

  private static int end(Object element) {
    return element instanceof Placed placed ? placed.end() : ((Figure) element).end();
  }
}
