package museum.foyer.answering;

import java.util.List;
import java.util.Optional;
import museum.foyer.retrieval.Passage;
import museum.foyer.understanding.Topic;

/**
 * The answer without a model: computed facts, else the team's own words, else an honest "I do not
 * know".
 */
record Stored(Desk desk, Facts facts, List<Passage> found, double storedScore) {

  Outcome send(Delivery delivery) {
    Optional<Passage> best =
        found.stream().findFirst().filter(passage -> passage.score() >= storedScore);
    boolean asksForFacts =
        !facts.none()
            && desk.understanding()
                .topic()
                .map(Topic::subject)
                .filter(Answers.COMPUTED::contains)
                .isPresent();
    if (best.isPresent() && !asksForFacts) {
      return delivery.stored(best.get());
    } else if (!facts.none() && (asksForFacts || best.isEmpty())) {
      return delivery.facts(facts, Outcome.ANSWERED_FROM_FACTS);
    }
    return delivery.plain(List.of(desk.say("unknown"), desk.contact()), List.of(), Outcome.UNKNOWN);
  }

  /**
   * The same in place of a model's answer, or after the sentences of it that were already shown.
   */
  Outcome instead(Delivery delivery) {
    if (delivery.any()) {
      delivery.sentence(desk.say("degraded"));
    } else {
      delivery.noModel();
    }
    send(delivery);
    return Outcome.DEGRADED;
  }
}
