package museum.foyer.answering;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import museum.foyer.answering.desk.Source;
import museum.foyer.answering.evidence.EvidenceFolder;
import museum.foyer.answering.evidence.Facts;
import museum.foyer.answering.evidence.Line;
import museum.foyer.answering.trace.Manner;
import museum.foyer.answering.trace.Trace;
import museum.foyer.knowledge.Language;
import museum.foyer.llm.Prompt;
import museum.foyer.retrieval.Passage;

/** Hands one answer out in the right order: started once, sentences, sources once, closed once. */
final class Delivery {

  private final Language language;
  private final Predicate<AnswerEvent> visitor;
  private final Manner manner;
  private final List<String> sentences = new ArrayList<>();
  private final List<Source> sources = new ArrayList<>();
  private Optional<String> model = Optional.empty();
  private Optional<String> asked = Optional.empty();
  private Optional<Prompt> prompt = Optional.empty();
  private int withheld;
  private boolean listening = true;

  Delivery(Language language, Predicate<AnswerEvent> visitor, Manner manner) {
    this.language = language;
    this.visitor = visitor;
    this.manner = manner;
  }

  /** Hears how the answer comes about. */
  Trace trace() {
    return manner.trace();
  }

  boolean mayAskModel() {
    return manner.model();
  }

  /** Sentences given out from here on were phrased by this model. */
  void modelIs(String name, Prompt its) {
    model = Optional.of(name);
    asked = model;
    prompt = Optional.of(its);
  }

  void withhold() {
    withheld++;
  }

  void noModel() {
    model = Optional.empty();
  }

  /** Whether the visitor still listens. */
  boolean sentence(String text) {
    start();
    sentences.add(text);
    return send(new AnswerEvent.Sentence(text));
  }

  void sources(List<Source> some) {
    if (!some.isEmpty()) {
      sources.addAll(some);
      send(new AnswerEvent.Sources(List.copyOf(some)));
    }
  }

  boolean any() {
    return !sentences.isEmpty();
  }

  /** Whether this is all that was said. */
  boolean said(String text) {
    return sentences.equals(List.of(text));
  }

  /** All that was given out. */
  String said() {
    return String.join(" ", sentences);
  }

  Answered.Trail trail() {
    List<String> evidence = sources.stream().map(Source::id).distinct().toList();
    return new Answered.Trail(evidence, asked, prompt.map(Prompt::digest), withheld);
  }

  Outcome stored(Passage passage) {
    return plain(
        List.of(passage.text()),
        List.of(EvidenceFolder.source(passage)),
        Outcome.ANSWERED_FROM_FAQ);
  }

  Outcome facts(Facts facts) {
    return plain(
        facts.plain(),
        facts.lines().stream().map(Line::source).distinct().toList(),
        facts.asksBack() ? Outcome.CLARIFY : Outcome.ANSWERED_FROM_FACTS);
  }

  Outcome plain(List<String> texts, List<Source> sources, Outcome outcome) {
    texts.forEach(this::sentence);
    sources(sources);
    return outcome;
  }

  void close(Outcome outcome) {
    start();
    send(new AnswerEvent.Closed(outcome));
  }

  private void start() {
    if (!started) {
      started = true;
      send(new AnswerEvent.Started(language, model));
    }
  }

  private boolean started;

  private boolean send(AnswerEvent event) {
    listening = listening && visitor.test(event);
    return listening;
  }
}
