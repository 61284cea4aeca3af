package museum.foyer.answering.lock;

/** Why a sentence is withheld. */
public enum Doubt {
  /** Not in the visitor's language. */
  LANGUAGE,
  /** HTML, a markdown link or an image. */
  MARKUP,
  /** Names an exhibition or venue that the evidence does not. */
  NAME,
  /** Holds a figure that the evidence does not, or one that could not be read. */
  FIGURE,
  /** Says a figure of something else than the evidence does. */
  ATTACHMENT,
  /** Says yes where the evidence says no or nothing, or the other way round. */
  POLARITY
}
