package museum.foyer.answering.evidence;

import java.util.Map;
import java.util.Set;
import museum.foyer.answering.desk.Subject;
import museum.foyer.understanding.words.Figure;

/**
 * A figure of a sentence with the subjects it is said of, by dimension; a dimension nothing is
 * named in is absent.
 */
public record Said(Figure figure, Map<Subject.Dimension, Set<Subject>> about) {

  public Said {
    about = Map.copyOf(about);
  }
}
