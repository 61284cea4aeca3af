package museum.foyer.answering;

import java.util.List;

/**
 * What was computed for a question.
 *
 * @param plain the answer in the visitor's language, sentence by sentence
 * @param lines the same as evidence
 */
record Facts(List<String> plain, List<Line> lines) {

  static final Facts NONE = new Facts(List.of(), List.of());

  Facts {
    plain = List.copyOf(plain);
    lines = List.copyOf(lines);
  }

  boolean none() {
    return plain.isEmpty();
  }
}
