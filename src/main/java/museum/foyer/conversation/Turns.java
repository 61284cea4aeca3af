package museum.foyer.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Door to what visitors have asked. */
@ApplicationScoped
public class Turns {

  /** Turns read for one question wanted: visitors ask much the same things. */
  private static final int REPEATED = 20;

  private final TurnStore store;

  Turns(TurnStore store) {
    this.store = store;
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
