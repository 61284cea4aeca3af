package museum.foyer.answering;

import java.util.Map;
import java.util.Set;
import museum.foyer.understanding.words.Figure;

/**
 * A figure of a sentence with the subjects it is said of, by dimension; a dimension nothing is
 * named in is absent.
 */
record Said(Figure figure, Map<Subject.Dimension, Set<Subject>> about) {

  Said {
    about = Map.copyOf(about);
  }
}
