package museum.foyer.answering;

import java.util.List;
import java.util.Optional;

/**
 * One answer as it is remembered, without anything that tells who asked.
 *
 * @param text as sent, all sentences
 * @param edition of the knowledge it was given from
 */
public record Answered(Asked asked, Outcome outcome, String text, Trail trail, long edition) {

  /**
   * How it came about.
   *
   * @param evidence ids of its sources
   * @param model that was asked, even if the stored wording was sent instead
   * @param prompt SHA-256 of what the model was told
   * @param withheld sentences that were not shown, because the evidence does not say them
   */
  public record Trail(
      List<String> evidence, Optional<String> model, Optional<String> prompt, int withheld) {

    public Trail {
      evidence = List.copyOf(evidence);
    }
  }
}
