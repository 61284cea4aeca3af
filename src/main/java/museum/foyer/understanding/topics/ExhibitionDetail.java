package museum.foyer.understanding.topics;

import java.util.Arrays;
import java.util.Locale;

/**
 * What visitors want to know of an exhibition; the keys of {@code exhibition} in the phrasebook.
 */
public enum ExhibitionDetail {
  /** Its last day, also asked as "is it over?". */
  UNTIL,
  /** Whether it can be seen, asked so that a yes means that it can. */
  STILL,
  START,
  WHERE,
  ABOUT,
  SURCHARGE,
  BOOKING,
  LATE,
  /** Which exhibitions are in their last days. */
  CLOSING_SOON,
  /** Words for what is shown, which ask for nothing more. */
  WORKS;

  /** As in the phrasebook: {@code closing-soon}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static ExhibitionDetail of(String key) {
    return Arrays.stream(values())
        .filter(detail -> detail.key().equals(key))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no detail '" + key + "'"));
  }
}
