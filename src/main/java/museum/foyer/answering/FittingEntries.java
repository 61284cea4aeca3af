package museum.foyer.answering;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import museum.foyer.answering.desk.Desk;
import museum.foyer.knowledge.Kind;
import museum.foyer.retrieval.Passage;
import museum.foyer.retrieval.Passages;
import museum.foyer.understanding.Understanding;
import museum.foyer.understanding.topics.Topic;

/** What the team has written that may be sent without anybody judging it. */
@ApplicationScoped
class FittingEntries {

  /**
   * Enough to lift the entry of the right topic over its neighbours in the languages MiniLM cannot
   * read.
   */
  private static final double TOPIC_WEIGHT = 0.2;

  /** From here a question is a phrasing of its topic, with a typo or a politeness in it. */
  private static final double SAME_WORDS = 0.8;

  /** From here they share what is rare in them, not their verb alone; chance does that as well. */
  private static final double SAME_MATTER = 0.6;

  /** The same where no word of the question is left over. */
  private static final double SAME_MATTER_WHOLLY = 0.5;

  private final EntryTopics topics;
  private final Passages passages;
  private final AnsweringConfig config;

  FittingEntries(EntryTopics topics, Passages passages, AnsweringConfig config) {
    this.topics = topics;
    this.passages = passages;
    this.config = config;
  }

  /**
   * Best first: those near enough by the question's words, and the one that answers its topic,
   * since the phrasebook knows more wordings than any team writes down.
   *
   * @param all those found by the question's words
   */
  List<Passage> of(Desk desk, List<Passage> all) {
    List<Passage> found = all.stream().filter(passage -> mayAnswer(desk, passage)).toList();
    Map<Passage, Double> fits = new LinkedHashMap<>();
    found.forEach(passage -> fits.put(passage, passage.score() + lift(desk, passage)));
    fits.values().removeIf(fit -> fit < config.storedScore());
    if (desk.understanding().nearness() >= SAME_WORDS) {
      answerToTopic(desk)
          .ifPresent(passage -> fits.put(passage, config.storedScore() + lift(desk, passage)));
    }
    return fits.isEmpty()
        ? onItsTopic(desk, found)
        : fits.entrySet().stream()
            .sorted(Map.Entry.<Passage, Double>comparingByValue().reversed())
            .map(Map.Entry::getKey)
            .toList();
  }

  /** The phrasebook knows topics in languages in which vectors know little. */
  private double lift(Desk desk, Passage passage) {
    return written(desk)
        .map(
            topic ->
                TOPIC_WEIGHT * desk.understanding().nearness() * topics.kinship(passage, topic))
        .orElse(0.0);
  }

  private Optional<Passage> answerToTopic(Desk desk) {
    return written(desk)
        .flatMap(topics::phrasing)
        .flatMap(phrasing -> passages.exact(phrasing, desk.language(), desk.visitDate()));
  }

  /** Words and topic say little each, but the same; or the words say nothing at all. */
  private List<Passage> onItsTopic(Desk desk, List<Passage> found) {
    Understanding understanding = desk.understanding();
    boolean wholly = understanding.unexplained().isEmpty();
    if (understanding.nearness() < (wholly ? SAME_MATTER_WHOLLY : SAME_MATTER)) {
      return List.of();
    }
    List<Passage> same =
        found.stream()
            .filter(passage -> lift(desk, passage) > 0)
            .sorted(
                Comparator.comparingDouble(
                    (Passage passage) -> -passage.score() - lift(desk, passage)))
            .toList();
    return same.isEmpty() && wholly ? answerToTopic(desk).stream().toList() : same;
  }

  /** What an exhibition shows is no answer to whether it must be booked. */
  private static boolean mayAnswer(Desk desk, Passage passage) {
    return passage.kind() != Kind.EXHIBITION || written(desk).isEmpty();
  }

  private static Optional<Topic> written(Desk desk) {
    return desk.understanding().topic().filter(topic -> topic.subject() == Topic.Subject.WRITTEN);
  }
}
