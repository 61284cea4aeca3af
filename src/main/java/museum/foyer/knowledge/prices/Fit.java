package museum.foyer.knowledge.prices;

/** Whether a ticket is for somebody; maybe, where the facts at hand do not decide it. */
public enum Fit {
  NO,
  MAYBE,
  YES;

  Fit and(Fit other) {
    return compareTo(other) <= 0 ? this : other;
  }

  /** At least maybe, if something speaks for it. */
  Fit or(boolean possible) {
    return possible && this == NO ? MAYBE : this;
  }

  static Fit of(boolean decided) {
    return decided ? YES : NO;
  }
}
