package museum.foyer.answering;

import java.util.List;
import museum.foyer.answering.desk.Desk;
import museum.foyer.answering.evidence.Facts;
import museum.foyer.retrieval.Passage;
import museum.foyer.understanding.Understanding;
import museum.foyer.understanding.topics.Topic;

/**
 * The answer without a model: computed facts, else the team's own words, else an honest "I do not
 * know".
 *
 * @param found ranked by how well they fit question and topic, best first
 */
record Stored(Desk desk, Facts facts, List<Passage> found) {

  /** Nearer phrasings of a computed topic share its verb and its noun with the question. */
  private static final double SURE_OF_TOPIC = 0.5;

  Outcome send(Delivery delivery) {
    if (asksForFacts()) {
      return delivery.facts(facts);
    }
    return found.stream().findFirst().map(delivery::stored).orElseGet(() -> unknown(delivery));
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

  private Outcome unknown(Delivery delivery) {
    return delivery.plain(List.of(desk.say("unknown"), desk.contact()), List.of(), Outcome.UNKNOWN);
  }

  /** The answer says of what and of when it speaks, and nothing else that is written comes near. */
  private boolean asksForHoursOfADay() {
    return desk.understanding()
            .topic()
            .filter(topic -> topic.subject() == Topic.Subject.HOURS)
            .isPresent()
        && !desk.days().isEmpty()
        && found.isEmpty()
        && desk.understanding().leavesOverAsides();
  }

  /**
   * The question is about computed facts, whatever else it says, and not about the shop's hours.
   */
  private boolean asksForFacts() {
    Understanding understanding = desk.understanding();
    boolean explained = understanding.unexplained().isEmpty();
    boolean computed =
        understanding.topic().map(Topic::subject).filter(Facts.COMPUTED::contains).isPresent();
    if (facts.certain()) {
      return !facts.none();
    }
    return !facts.none()
        && !understanding.namesOther()
        && (computed
            ? explained || understanding.nearness() >= SURE_OF_TOPIC || asksForHoursOfADay()
            : explained && found.isEmpty());
  }
}
