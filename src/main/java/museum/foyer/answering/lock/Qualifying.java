package museum.foyer.answering.lock;

import java.util.Optional;
import museum.foyer.answering.evidence.Claim;
import museum.foyer.answering.evidence.Value;
import museum.foyer.understanding.polarity.Qualifier;
import museum.foyer.understanding.polarity.Sense;
import museum.foyer.understanding.words.Figure;

/** Whether what stands beside a figure makes the same of it as the evidence does. */
final class Qualifying {

  private Qualifying() {}

  static boolean agrees(Figure figure, Qualifier said, Claim claim) {
    return sameUnit(said.unit(), claim) && sameSense(figure, said.sense(), claim);
  }

  /** "75 minutes" is not "75 hours"; a number alone may be any. */
  private static boolean sameUnit(Optional<String> said, Claim claim) {
    return said.isEmpty() || said.equals(claim.qualifier().unit());
  }

  private static boolean sameSense(Figure figure, Optional<Sense> said, Claim claim) {
    Optional<Sense> known = claim.qualifier().sense();
    if (figure instanceof Figure.Time) {
      // most times are written without a word that says what they begin or end
      return said.isEmpty() || known.isEmpty() || said.equals(known);
    }
    if (claim.value() instanceof Value.Age) {
      return said.isPresent()
          ? said.equals(known)
          : known.filter(sense -> sense == Sense.UNDER || sense == Sense.ABOVE).isEmpty();
    }
    return said.isEmpty() || said.equals(known);
  }
}
