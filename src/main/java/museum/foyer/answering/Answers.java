package museum.foyer.answering;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import museum.foyer.answering.desk.Desk;
import museum.foyer.answering.desk.Question;
import museum.foyer.answering.evidence.Facts;
import museum.foyer.answering.trace.Manner;
import museum.foyer.answering.trace.Step;
import museum.foyer.answering.trace.Thresholds;
import museum.foyer.answering.trace.Trace;
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
    return answer(question, visitor, Manner.OF_VISITORS);
  }

  /** The same for the team: told how it comes about, with or without the model. */
  public Answered answer(Question question, Predicate<AnswerEvent> visitor, Manner manner) {
    Trace trace = manner.trace();
    long edition = desks.edition();
    trace.begins(Step.UNDERSTANDING);
    Desk desk = desks.open(question);
    trace.ends(Step.UNDERSTANDING);
    trace.understood(desk);
    Delivery delivery = new Delivery(desk.language(), visitor, manner);
    Outcome outcome = answer(desk, delivery);
    delivery.close(outcome);
    return new Answered(Asked.of(desk), outcome, delivery.said(), delivery.trail(), edition);
  }

  /**
   * Says something of the caller's own to what is no question, in the visitor's language.
   *
   * @return as of a question
   */
  public Answered say(
      Question question,
      Function<Language, List<String>> sentences,
      Outcome outcome,
      Predicate<AnswerEvent> visitor) {
    long edition = desks.edition();
    Desk desk = desks.open(question);
    Delivery delivery = new Delivery(desk.language(), visitor, Manner.OF_VISITORS);
    delivery.plain(sentences.apply(desk.language()), List.of(), outcome);
    delivery.close(outcome);
    return new Answered(Asked.of(desk), outcome, delivery.said(), delivery.trail(), edition);
  }

  /** Only reads a question: what an answer would be computed from. */
  public Desk understand(Question question) {
    return desks.open(question);
  }

  /** By what it is decided how a question is answered. */
  public Thresholds thresholds() {
    return new Thresholds(
        config.factsAlone(),
        config.curatedNearness(),
        config.storedScore(),
        config.evidenceScore(),
        config.passages());
  }

  private Outcome answer(Desk desk, Delivery delivery) {
    Trace trace = delivery.trace();
    trace.begins(Step.RETRIEVAL);
    Optional<Passage> exact = exact(desk);
    trace.ends(Step.RETRIEVAL);
    if (exact.isPresent()) {
      trace.found(exact.stream().toList());
      return delivery.stored(exact.get());
    }
    Optional<String> courtesy = courtesy(desk);
    if (courtesy.isPresent()) {
      return delivery.plain(List.of(courtesy.get()), List.of(), Outcome.ANSWERED_FROM_FACTS);
    }
    Facts facts = facts(desk, trace);
    if (config.factsAlone() && !facts.none() && desks.isPlain(desk)) {
      return delivery.facts(facts);
    }
    List<Passage> found = find(desk, Optional.empty(), trace);
    Optional<Passage> curated =
        found.stream().findFirst().filter(passage -> isCurated(desk, passage));
    if (curated.isPresent()) {
      return delivery.stored(curated.get());
    }
    if (isOffTopic(desk, found)) {
      return delivery.plain(List.of(desk.say("refused")), List.of(), Outcome.REFUSED);
    }
    return delivery.mayAskModel() && model.available()
        ? byModel(desk, facts, withStandalone(desk, found, trace), delivery)
        : stored(desk, facts, found).send(delivery);
  }

  private Facts facts(Desk desk, Trace trace) {
    trace.begins(Step.FACTS);
    Facts facts = desks.facts(desk);
    trace.ends(Step.FACTS);
    trace.computed(facts);
    return facts;
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

  private List<Passage> find(Desk desk, Optional<String> standalone, Trace trace) {
    List<Search.Query> queries = new ArrayList<>();
    queries.add(new Search.Query(desk.searched(), desk.language()));
    standalone.ifPresent(text -> queries.add(new Search.Query(text, Language.EN)));
    trace.begins(Step.RETRIEVAL);
    List<Passage> ranked =
        passages.find(new Search(queries, desk.language(), desk.visitDate(), config.passages()));
    trace.ends(Step.RETRIEVAL);
    trace.found(ranked);
    return ranked.stream().filter(passage -> passage.score() >= config.evidenceScore()).toList();
  }

  /** Other languages and questions that lean on earlier ones are searched in plain English too. */
  private List<Passage> withStandalone(Desk desk, List<Passage> found, Trace trace) {
    return desk.language() != Language.EN || desk.mayGoOn()
        ? standalone(desk, trace).map(text -> find(desk, Optional.of(text), trace)).orElse(found)
        : found;
  }

  private Optional<String> standalone(Desk desk, Trace trace) {
    trace.begins(Step.REPHRASING);
    try {
      return model.complete(PromptWriter.standalone(desk.told()));
    } catch (LlmUnavailableException e) {
      return Optional.empty();
    } finally {
      trace.ends(Step.REPHRASING);
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
