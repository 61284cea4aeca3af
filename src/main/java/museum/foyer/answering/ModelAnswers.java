package museum.foyer.answering;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import museum.foyer.answering.desk.Desk;
import museum.foyer.answering.desk.Names;
import museum.foyer.answering.desk.Source;
import museum.foyer.answering.evidence.Evidence;
import museum.foyer.answering.evidence.EvidenceFolder;
import museum.foyer.answering.evidence.Facts;
import museum.foyer.answering.evidence.SentenceReader;
import museum.foyer.answering.evidence.StoredLines;
import museum.foyer.answering.lock.Grounding;
import museum.foyer.llm.LanguageModel;
import museum.foyer.llm.Prompt;
import museum.foyer.retrieval.Passage;
import museum.foyer.understanding.Reader;

/** Answers in a model's words, as far as every one of its sentences is grounded in the evidence. */
@ApplicationScoped
class ModelAnswers {

  private final Desks desks;
  private final Reader reader;
  private final StoredLines storedLines;
  private final LanguageModel model;
  private final AnsweringConfig config;

  ModelAnswers(
      Desks desks,
      Reader reader,
      StoredLines storedLines,
      LanguageModel model,
      AnsweringConfig config) {
    this.desks = desks;
    this.reader = reader;
    this.storedLines = storedLines;
    this.model = model;
    this.config = config;
  }

  /**
   * @param stored what is sent where the model's own words cannot be
   */
  Outcome answer(
      Desk desk, Facts facts, List<Passage> found, Supplier<Stored> stored, Delivery delivery) {
    Names names = desks.names(desk);
    EvidenceFolder folder = new EvidenceFolder(desk, reader, storedLines, names);
    Evidence evidence = folder.of(facts, found);
    if (evidence.empty()) {
      return stored.get().send(delivery);
    }
    SentenceReader sentences = new SentenceReader(names, folder.keywords(evidence));
    Grounding grounding = new Grounding(evidence, sentences, reader, desk);
    Prompt prompt = PromptWriter.answer(desk, evidence, config.maxTokens());
    delivery.modelIs(model.name(), prompt);
    ModelAnswer answer =
        new ModelAnswer(
            model,
            new SentenceGate(desk.language()),
            grounding,
            delivery.trace(),
            delivery::sentence);
    ModelAnswer.End end = answer.run(prompt);
    answer.doubt().ifPresent(doubt -> delivery.withhold());
    return switch (end) {
      case WHOLE ->
          answer.sentences() == 0
              ? stored.get().instead(delivery)
              : whole(desk, evidence, answer, delivery);
      case WITHHELD, UNAVAILABLE -> stored.get().instead(delivery);
      case BROKEN ->
          answer.sentences() == 0
              ? stored.get().instead(delivery)
              : interrupted(desk, evidence, answer, delivery);
      case LEFT -> Outcome.INTERRUPTED;
    };
  }

  private static Outcome whole(
      Desk desk, Evidence evidence, ModelAnswer answer, Delivery delivery) {
    if (delivery.said(desk.say("unknown"))) {
      delivery.sentence(desk.contact());
      return Outcome.UNKNOWN;
    }
    delivery.sources(cited(evidence, answer));
    return Outcome.ANSWERED_BY_MODEL;
  }

  private static Outcome interrupted(
      Desk desk, Evidence evidence, ModelAnswer answer, Delivery delivery) {
    delivery.sentence(desk.say("interrupted"));
    delivery.sources(cited(evidence, answer));
    return Outcome.INTERRUPTED;
  }

  /** What the sentences cite; a model that cites nothing rests on the first piece it was shown. */
  private static List<Source> cited(Evidence evidence, ModelAnswer answer) {
    List<Source> cited = new ArrayList<>();
    for (int number : answer.citations()) {
      if (number >= 1 && number <= evidence.lines().size()) {
        cited.add(evidence.lines().get(number - 1).source());
      }
    }
    return cited.isEmpty()
        ? List.of(evidence.lines().get(0).source())
        : cited.stream().distinct().toList();
  }
}
