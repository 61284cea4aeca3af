package museum.foyer.answering.evidence;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import museum.foyer.understanding.topics.Topic;

/**
 * What was computed for a question.
 *
 * @param plain the answer in the visitor's language, sentence by sentence
 * @param lines the same as evidence
 * @param certain whether it is what was asked, even if some words of the question say more
 * @param asksBack whether the visitor is asked what was meant
 */
public record Facts(List<String> plain, List<Line> lines, boolean certain, boolean asksBack) {

  /** Facts that ask nothing. */
  public Facts(List<String> plain, List<Line> lines, boolean certain) {
    this(plain, lines, certain, false);
  }

  /** Facts that are what was asked only if the question says no more. */
  public Facts(List<String> plain, List<Line> lines) {
    this(plain, lines, false);
  }

  /** Kinds of question whose facts are computed. */
  public static final Set<Topic.Subject> COMPUTED =
      Set.of(Topic.Subject.HOURS, Topic.Subject.PRICES, Topic.Subject.EXHIBITIONS);

  /** Nothing could be computed. */
  public static final Facts NONE = new Facts(List.of(), List.of());

  public Facts {
    plain = List.copyOf(plain);
    lines = List.copyOf(lines);
  }

  /** The same with questions to the visitor in front, if there are any. */
  public Facts asking(List<String> questions) {
    return new Facts(
        Stream.concat(questions.stream(), plain.stream()).toList(),
        lines,
        certain,
        asksBack || !questions.isEmpty());
  }

  /** Both, the others' sentences after these, each sentence once. */
  public Facts and(Facts others) {
    return new Facts(
        Stream.concat(plain.stream(), others.plain.stream()).distinct().toList(),
        Stream.concat(lines.stream(), others.lines.stream()).distinct().toList(),
        certain || others.certain,
        asksBack || others.asksBack);
  }

  /** Whether there is no sentence to answer with. */
  public boolean none() {
    return plain.isEmpty();
  }
}
