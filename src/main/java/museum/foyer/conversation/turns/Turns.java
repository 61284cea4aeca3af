package museum.foyer.conversation.turns;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Door to what visitors have asked. */
@ApplicationScoped
public class Turns {

  /** Turns read for one question wanted: visitors ask much the same things. */
  private static final int REPEATED = 20;

  private final TurnStore store;
  private final TurnWriter writer;
  private final Event<TurnRecorded> recorded;
  private final Event<TurnsErased> erased;
  private final TurnsConfig config;

  Turns(
      TurnStore store,
      TurnWriter writer,
      Event<TurnRecorded> recorded,
      Event<TurnsErased> erased,
      TurnsConfig config) {
    this.store = store;
    this.writer = writer;
    this.recorded = recorded;
    this.erased = erased;
    this.config = config;
  }

  /** Keeps a turn in the caller's transaction, unless the museum keeps none. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void record(Turn turn) {
    if (config.record()) {
      store.add(List.of(turn));
      recorded.fire(new TurnRecorded(turn));
    }
  }

  /** Removes the words of these turns, here and wherever else something of them is kept. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void forget(List<UUID> ids) {
    store.forget(ids);
    erased.fire(new TurnsErased(ids));
  }

  /** Keeps a turn later and by another thread: no database may delay or fail the answer. */
  public void recordLater(Turn turn) {
    if (config.record()) {
      writer.write(turn);
    }
  }

  /**
   * The last questions that stand for themselves and whose words are still kept, newest first, each
   * wording once in its language and for its venue, as it was asked last. Fewer if visitors asked
   * little else.
   *
   * @param limit at least 1
   */
  @Transactional
  public List<PastQuestion> latest(int limit) {
    Map<List<Object>, PastQuestion> distinct = new LinkedHashMap<>();
    for (TurnStore.Row row : store.latest(limit * REPEATED)) {
      PastQuestion question = row.question();
      distinct.putIfAbsent(
          List.of(row.normalized(), question.language(), question.venue()), question);
    }
    return distinct.values().stream().limit(limit).toList();
  }

  /**
   * Who was told something about these hours, newest first. What was said in the last moments may
   * still be on its way.
   *
   * @param limit at least 1
   */
  @Transactional
  public GivenAnswer.Some about(HoursAsked hours, int limit) {
    return store.about(hours, limit);
  }
}
