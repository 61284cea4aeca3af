package museum.foyer.knowledge.prices;

/**
 * Whom one ticket at one price admits together: up to so many adults and so many children, at least
 * one of each that it names.
 */
public record Covers(int adults, int children) {

  public Covers {
    if (adults < 0 || children < 0 || adults + children < 2) {
      throw new IllegalArgumentException(
          "a ticket that covers " + adults + " adults and " + children + " children");
    }
  }
}
