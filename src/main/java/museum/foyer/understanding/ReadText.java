package museum.foyer.understanding;

import java.util.List;
import museum.foyer.knowledge.VisitorStatus;

/**
 * A text with what was read in it.
 *
 * @param folded the text as it was compared; offsets refer to it
 * @param rest the same with every figure blotted out
 * @param figures in the order in which they stand
 * @param now whether it speaks of this moment
 */
public record ReadText(
    String folded, String rest, List<Figure> figures, List<Visitor> visitors, boolean now) {

  public ReadText {
    figures = List.copyOf(figures);
    visitors = List.copyOf(visitors);
  }

  /** A word for a kind of visitor. */
  public record Visitor(int start, int end, VisitorStatus status) {}

  /** All figures of one kind. */
  public <T extends Figure> List<T> all(Class<T> kind) {
    return figures.stream().filter(kind::isInstance).map(kind::cast).toList();
  }
}
