package museum.foyer.answering;

import java.util.List;
import java.util.stream.Stream;

/**
 * What was computed for a question.
 *
 * @param plain the answer in the visitor's language, sentence by sentence
 * @param lines the same as evidence
 * @param certain whether it is what was asked, even if some words of the question say more
 */
record Facts(List<String> plain, List<Line> lines, boolean certain) {

  Facts(List<String> plain, List<Line> lines) {
    this(plain, lines, false);
  }

  static final Facts NONE = new Facts(List.of(), List.of());

  Facts {
    plain = List.copyOf(plain);
    lines = List.copyOf(lines);
  }

  /** The same with sentences in front. */
  Facts after(List<String> sentences) {
    return new Facts(Stream.concat(sentences.stream(), plain.stream()).toList(), lines, certain);
  }

  Facts and(Facts others) {
    return new Facts(
        Stream.concat(plain.stream(), others.plain.stream()).distinct().toList(),
        Stream.concat(lines.stream(), others.lines.stream()).distinct().toList(),
        certain || others.certain);
  }

  boolean none() {
    return plain.isEmpty();
  }
}
