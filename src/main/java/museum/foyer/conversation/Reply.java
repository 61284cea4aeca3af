package museum.foyer.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import museum.foyer.answering.AnswerEvent;
import museum.foyer.answering.Outcome;
import museum.foyer.answering.desk.Source;
import museum.foyer.conversation.triage.Handoff;
import museum.foyer.conversation.triage.Step;
import museum.foyer.knowledge.Language;

/**
 * What is said to the visitor: the answer, and around it what the conversation calls for. Passes
 * every event on but the last, which waits until the reply is kept: what a visitor was told is
 * finished is there when they come back.
 */
final class Reply implements Predicate<AnswerEvent> {

  private final Function<Language, Optional<String>> opening;
  private final Predicate<AnswerEvent> visitor;
  private final List<String> sentences = new ArrayList<>();
  private final List<Source> sources = new ArrayList<>();
  private AnswerEvent.Started started;
  private AnswerEvent.Closed closed;
  private Optional<Handoff> handoff = Optional.empty();
  private List<String> suggestions = List.of();
  private boolean noticed;
  private boolean listening = true;

  /**
   * @param opening what has to be said before anything else, if it has
   */
  Reply(Function<Language, Optional<String>> opening, Predicate<AnswerEvent> visitor) {
    this.opening = opening;
    this.visitor = visitor;
  }

  @Override
  public boolean test(AnswerEvent event) {
    if (event instanceof AnswerEvent.Closed last) {
      closed = last;
    } else if (event instanceof AnswerEvent.Started first) {
      started = first;
      send(first);
      Optional<String> before = opening.apply(first.language());
      noticed = before.isPresent();
      before.ifPresent(this::say);
    } else if (event instanceof AnswerEvent.Sentence sentence) {
      say(sentence.text());
    } else if (event instanceof AnswerEvent.Sources found) {
      sources.addAll(found.sources());
      send(found);
    }
    return listening;
  }

  /** Adds a sentence of the conversation's own. */
  void say(String sentence) {
    sentences.add(sentence);
    send(new AnswerEvent.Sentence(sentence));
  }

  /** Takes the visitor a step nearer to a person. */
  void step(Step step) {
    suggestions = step.suggestions().apply(language());
    handoff = Optional.of(step.to()).filter(to -> to != Handoff.NONE);
  }

  /** Questions, or answers to one, to go on with. */
  List<String> suggestions() {
    return suggestions;
  }

  /** Tells the visitor that this was all. */
  void close() {
    handoff.ifPresent(to -> send(new AnswerEvent.Handoff(to.name().toLowerCase(Locale.ROOT))));
    send(closed);
  }

  /** Whether the answer went all its way: else nothing of it may be kept as one. */
  boolean isWhole() {
    return closed != null && listening;
  }

  Message.State state() {
    return isWhole() && outcome() != Outcome.INTERRUPTED
        ? Message.State.COMPLETE
        : Message.State.INTERRUPTED;
  }

  boolean noticed() {
    return noticed;
  }

  boolean unknown() {
    return outcome() == Outcome.UNKNOWN;
  }

  Language language() {
    return started.language();
  }

  Optional<String> model() {
    return started.model();
  }

  Outcome outcome() {
    return closed == null ? Outcome.INTERRUPTED : closed.outcome();
  }

  String text() {
    return String.join(" ", sentences);
  }

  List<Source> sources() {
    return List.copyOf(sources);
  }

  private void send(AnswerEvent event) {
    listening = listening && visitor.test(event);
  }
}
