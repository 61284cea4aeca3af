package museum.foyer.understanding.polarity;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import museum.foyer.understanding.words.Figure;

/**
 * What a text says yes and no to.
 *
 * @param opener whether it begins with "yes" or "no"
 * @param statements clause by clause
 * @param quantities written in words
 * @param qualifiers of its figures; those without any are absent
 * @param spans weekdays joined to "from … to …"
 * @param light where words stand that say nothing by themselves
 */
public record Polarity(
    Optional<Boolean> opener,
    List<Statement> statements,
    Set<String> quantities,
    Map<Figure, Qualifier> qualifiers,
    List<Span> spans,
    List<Place> light) {

  public Polarity {
    statements = List.copyOf(statements);
    quantities = Set.copyOf(quantities);
    qualifiers = Map.copyOf(qualifiers);
    spans = List.copyOf(spans);
    light = List.copyOf(light);
  }

  /** Both ends included. */
  public record Span(Figure.Day from, Figure.Day until) {}

  public record Place(int start, int end) {}

  public boolean isLight(int start, int end) {
    return light.stream().anyMatch(place -> place.start() <= start && end <= place.end());
  }

  public Qualifier of(Figure figure) {
    return qualifiers.getOrDefault(figure, Qualifier.NONE);
  }
}
