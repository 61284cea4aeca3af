package museum.foyer.understanding;

/** A kind of rate that a question about prices asks for. */
public enum Rate {
  /** One ticket for several places. */
  COMBINED,
  EVENING,
  /** What tickets cost if they are bought on line. */
  ONLINE
}
