package museum.foyer.understanding.polarity;

/** In what respect a sentence says yes or no about something. */
public enum Aspect {
  OPEN,
  FREE,
  ALLOWED,
  REQUIRED,
  AVAILABLE,
  /** On show. */
  RUNNING,
  OVER,
  /** Not yet begun. */
  COMING,
  /** None of the above: the clause only affirms or denies what its words say. */
  SAID
}
