package museum.foyer.understanding.polarity;

/** On which side of a figure what is said of it lies. */
public enum Sense {
  /** Less than the figure. */
  UNDER,
  /** Up to and with the figure; of a time, that something ends then. */
  UNTIL,
  /** From the figure on; of a time, that something begins then. */
  FROM,
  /** More than the figure. */
  ABOVE
}
