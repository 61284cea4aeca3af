package museum.foyer.answering;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import museum.foyer.answering.desk.Desk;
import museum.foyer.answering.desk.Question;
import museum.foyer.answering.evidence.Facts;
import museum.foyer.knowledge.Kind;
import museum.foyer.knowledge.Language;
import museum.foyer.llm.LanguageModel;
import museum.foyer.llm.provider.LlmUnavailableException;
import museum.foyer.retrieval.Passage;
import museum.foyer.retrieval.Passages;
import museum.foyer.retrieval.Search;
import museum.foyer.understanding.Understanding;
import museum.foyer.understanding.topics.Topic;

/** Door: one question in, events out. */
@ApplicationScoped
public class Answers {

  /** Most of what the question says, by rarity, is said when nobody asks about a museum. */
  private static final double SURELY_OFF_TOPIC = 0.6;

  private final Desks desks;
  private final Passages passages;
  private final FittingEntries fitting;
  private final ModelAnswers modelAnswers;
  private final LanguageModel model;
  private final AnsweringConfig config;

  Answers(
      Desks desks,
      Passages passages,
      FittingEntries fitting,
      ModelAnswers modelAnswers,
      LanguageModel model,
      AnsweringConfig config) {
    this.desks = desks;
    this.passages = passages;
    this.fitting = fitting;
    this.modelAnswers = modelAnswers;
    this.model = model;
    this.config = config;
  }

  /**
   * Answers on the calling thread and blocks until the answer is closed.
   *
   * @param visitor gets every event; false says that nobody listens any more
   * @return what was said and how it came about, also if nobody listened to the end
   * @throws NoKnowledgeException before any event, if no knowledge file has been imported
   */
  public Answered answer(Question question, Predicate<AnswerEvent> visitor) {
    long edition = desks.edition();
    Desk desk = desks.open(question);
    Delivery delivery = new Delivery(desk.language(), visitor);
    Outcome outcome = answer(desk, delivery);
    delivery.close(outcome);
    return new Answered(Asked.of(desk), outcome, delivery.said(), delivery.trail(), edition);
  }

  private Outcome answer(Desk desk, Delivery delivery) {
    Optional<Passage> exact = exact(desk);
    if (exact.isPresent()) {
      return delivery.stored(exact.get());
    }
    Optional<String> courtesy = courtesy(desk);
    if (courtesy.isPresent()) {
      return delivery.plain(List.of(courtesy.get()), List.of(), Outcome.ANSWERED_FROM_FACTS);
    }
    Facts facts = desks.facts(desk);
    if (config.factsAlone() && !facts.none() && desks.isPlain(desk)) {
      return delivery.facts(facts, Outcome.ANSWERED_FROM_FACTS);
    }
    List<Passage> found = find(desk, Optional.empty());
    Optional<Passage> curated =
        found.stream().findFirst().filter(passage -> isCurated(desk, passage));
    if (curated.isPresent()) {
      return delivery.stored(curated.get());
    }
    if (isOffTopic(desk, found)) {
      return delivery.plain(List.of(desk.say("refused")), List.of(), Outcome.REFUSED);
    }
    return model.available()
        ? byModel(desk, facts, withStandalone(desk, found), delivery)
        : stored(desk, facts, found).send(delivery);
  }

  private Outcome byModel(Desk desk, Facts facts, List<Passage> found, Delivery delivery) {
    return modelAnswers.answer(desk, facts, found, () -> stored(desk, facts, found), delivery);
  }

  private Stored stored(Desk desk, Facts facts, List<Passage> found) {
    return new Stored(desk, facts, fitting.of(desk, found));
  }

  /** Nothing the team has written comes near, so that "open in bad weather?" is not refused. */
  private boolean isOffTopic(Desk desk, List<Passage> found) {
    Understanding understanding = desk.understanding();
    return understanding.topic().filter(Topic.OFF_TOPIC::equals).isPresent()
        && understanding.nearness() >= SURELY_OFF_TOPIC
        && found.stream().noneMatch(passage -> passage.score() >= config.storedScore());
  }

  /** Exhibitions found by their title are answered with their dates, which are computed. */
  private Optional<Passage> exact(Desk desk) {
    if (desk.goesOn()) {
      return Optional.empty();
    }
    return passages
        .exact(desk.told().text(), desk.language(), desk.visitDate())
        .filter(
            passage -> passage.kind() != Kind.EXHIBITION && passage.language() == desk.language());
  }

  private static Optional<String> courtesy(Desk desk) {
    return desk.understanding()
        .topic()
        .filter(topic -> topic.subject() == Topic.Subject.COURTESY)
        .filter(topic -> desk.understanding().unexplained().isEmpty() && desk.days().isEmpty())
        .map(topic -> desk.say(topic.key()));
  }

  private List<Passage> find(Desk desk, Optional<String> standalone) {
    List<Search.Query> queries = new ArrayList<>();
    queries.add(new Search.Query(desk.searched(), desk.language()));
    standalone.ifPresent(text -> queries.add(new Search.Query(text, Language.EN)));
    return passages
        .find(new Search(queries, desk.language(), desk.visitDate(), config.passages()))
        .stream()
        .filter(passage -> passage.score() >= config.evidenceScore())
        .toList();
  }

  /** Other languages and questions that lean on earlier ones are searched in plain English too. */
  private List<Passage> withStandalone(Desk desk, List<Passage> found) {
    return desk.language() != Language.EN || desk.mayGoOn()
        ? standalone(desk).map(text -> find(desk, Optional.of(text))).orElse(found)
        : found;
  }

  private Optional<String> standalone(Desk desk) {
    try {
      return model.complete(PromptWriter.standalone(desk.told()));
    } catch (LlmUnavailableException e) {
      return Optional.empty();
    }
  }

  private boolean isCurated(Desk desk, Passage passage) {
    return !desk.goesOn()
        && passage.kind() != Kind.EXHIBITION
        && passage.language() == desk.language()
        && passage.arms().vector().orElse(0) >= config.curatedNearness()
        && desks.sameSlots(desk, passage);
  }
}
