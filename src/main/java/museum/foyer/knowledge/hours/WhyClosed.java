package museum.foyer.knowledge.hours;

/** Why the doors of a venue are closed at an instant. */
public enum WhyClosed {
  /** Nothing opens on this date: {@link Day#rule} and {@link Day#reason} say more. */
  ALL_DAY,
  /** The hours of this date are not known: whether it is closed is not either. */
  UNCONFIRMED,
  /** The first opening of the date has not begun. */
  NOT_YET,
  /** One opening of the date is over and the next has not begun. */
  BETWEEN,
  /** The last opening of the date is over. */
  NO_LONGER
}
