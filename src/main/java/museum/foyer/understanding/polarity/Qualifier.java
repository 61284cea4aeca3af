package museum.foyer.understanding.polarity;

import java.util.Optional;

/**
 * What the words beside a figure make of it: "under 18", "75 minutes".
 *
 * @param unit in one spelling for all languages
 */
public record Qualifier(Optional<Sense> sense, Optional<String> unit) {

  public static final Qualifier NONE = new Qualifier(Optional.empty(), Optional.empty());

  public static Qualifier of(Sense sense) {
    return new Qualifier(Optional.of(sense), Optional.empty());
  }
}
