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
 */
public record Facts(List<String> plain, List<Line> lines, boolean certain) {

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

  /** The same with sentences in front. */
  public Facts after(List<String> sentences) {
    return new Facts(Stream.concat(sentences.stream(), plain.stream()).toList(), lines, certain);
  }

  /** Both, the others' sentences after these, each sentence once. */
  public Facts and(Facts others) {
    return new Facts(
        Stream.concat(plain.stream(), others.plain.stream()).distinct().toList(),
        Stream.concat(lines.stream(), others.lines.stream()).distinct().toList(),
        certain || others.certain);
  }

  /** Whether there is no sentence to answer with. */
  public boolean none() {
    return plain.isEmpty();
  }
}
