package museum.foyer.answering.trace;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import museum.foyer.answering.desk.Desk;
import museum.foyer.answering.evidence.Facts;
import museum.foyer.answering.lock.Doubt;
import museum.foyer.llm.Prompt;
import museum.foyer.retrieval.Passage;

/** Keeps what it hears of one answer. For one thread. */
public final class Explanation implements Trace {

  /** A sentence that was not shown. */
  public record Withheld(String sentence, Doubt why) {}

  private final Map<Step, Long> begun = new EnumMap<>(Step.class);
  private final Map<Step, Duration> took = new EnumMap<>(Step.class);
  private final List<Withheld> withheld = new ArrayList<>();
  private Optional<Desk> desk = Optional.empty();
  private Optional<Facts> facts = Optional.empty();
  private List<Passage> passages = List.of();
  private Optional<Prompt> prompt = Optional.empty();

  @Override
  public void begins(Step step) {
    begun.put(step, System.nanoTime());
  }

  @Override
  public void ends(Step step) {
    Long start = begun.remove(step);
    if (start != null) {
      took.merge(step, Duration.ofNanos(System.nanoTime() - start), Duration::plus);
    }
  }

  @Override
  public void understood(Desk understood) {
    desk = Optional.of(understood);
  }

  @Override
  public void computed(Facts computed) {
    facts = Optional.of(computed);
  }

  @Override
  public void found(List<Passage> found) {
    passages = List.copyOf(found);
  }

  @Override
  public void prompted(Prompt sent) {
    prompt = Optional.of(sent);
  }

  @Override
  public void withheld(String sentence, Doubt why) {
    withheld.add(new Withheld(sentence, why));
  }

  /** Empty if the question was never understood. */
  public Optional<Desk> desk() {
    return desk;
  }

  /** Empty if the question was answered before anything was computed. */
  public Optional<Facts> facts() {
    return facts;
  }

  public List<Passage> passages() {
    return passages;
  }

  /** Empty if no model was asked. */
  public Optional<Prompt> prompt() {
    return prompt;
  }

  public List<Withheld> withheld() {
    return List.copyOf(withheld);
  }

  /** Of every step that was gone through. */
  public Map<Step, Duration> took() {
    return Map.copyOf(took);
  }
}
