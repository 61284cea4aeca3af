package museum.foyer.understanding.topics;

/** A kind of rate that a question about prices asks for. */
public enum Rate {
  /** One ticket for several places. */
  COMBINED,
  /** What each pays, of several who come together. */
  EACH,
  EVENING,
  /** What tickets cost if they are bought on line. */
  ONLINE
}
