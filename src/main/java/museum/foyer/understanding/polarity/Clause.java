package museum.foyer.understanding.polarity;

import java.util.Set;
import museum.foyer.understanding.words.Figure;

/**
 * A part of a sentence that states one thing.
 *
 * @param start with the parts before it that state nothing by themselves
 * @param ownStart of the part that states it
 * @param ownEnd of the part that states it
 * @param signs that stand in it
 */
record Clause(int start, int end, int ownStart, int ownEnd, Set<Sign> signs) {

  Clause {
    signs = Set.copyOf(signs);
  }

  boolean owns(Figure figure) {
    return figure.start() >= ownStart && figure.end() <= ownEnd;
  }

  boolean holds(Figure figure) {
    return figure.start() >= start && figure.end() <= end;
  }
}
