package museum.foyer.staff.publishing;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import museum.foyer.knowledge.Kind;
import museum.foyer.knowledge.Status;
import museum.foyer.knowledge.items.Change;
import museum.foyer.knowledge.items.Items;
import museum.foyer.knowledge.items.NewItem;
import museum.foyer.knowledge.items.Revision;
import museum.foyer.knowledge.items.Revisions;
import museum.foyer.knowledge.items.WorkingCopy;
import museum.foyer.knowledge.rules.ItemCheck;

/**
 * Door to changing what the museum says. Whatever would be read by visitors is written, looked at
 * by every {@link PublishCheck} as they would find it, and taken back if something speaks against
 * it.
 */
@ApplicationScoped
public class ItemDesk {

  private final Revisions revisions;
  private final Items items;
  private final ItemCheck check;
  private final List<PublishCheck> checks;
  private final Clock clock;

  ItemDesk(
      Revisions revisions,
      Items items,
      ItemCheck check,
      @All List<PublishCheck> checks,
      Clock clock) {
    this.revisions = revisions;
    this.items = items;
    this.check = check;
    this.checks = checks;
    this.clock = clock;
  }

  /**
   * Drafts a new item, or publishes it at once.
   *
   * @throws museum.foyer.platform.ProblemException if the key is taken, the content is not valid,
   *     the author may not, or something speaks against it
   */
  public WorkingCopy create(Collection collection, ItemBody body, Author author) {
    String key = ItemChange.key(collection, body);
    return write(new ItemChange(collection, key, Optional.empty(), body, author));
  }

  /**
   * Gives an item a new state.
   *
   * @param expected number of the revision the author had in hand
   * @throws museum.foyer.platform.ProblemException as {@link #create}, or if it was changed
   *     meanwhile
   */
  public WorkingCopy replace(
      Collection collection, String key, int expected, ItemBody body, Author author) {
    WorkingCopy before = inHand(collection.kind(), key, expected);
    return write(new ItemChange(collection, key, Optional.of(before), body, author));
  }

  /** Visitors read it no longer; it stays with all its revisions. */
  public WorkingCopy retire(Kind kind, String key, int expected, Author author) {
    WorkingCopy before = inHand(kind, key, expected);
    ItemBody body =
        ItemBody.of(Status.RETIRED, content(before.latest()), WorkingCopy.Schedule.NONE);
    return write(new ItemChange(Collection.of(kind), key, Optional.of(before), body, author));
  }

  /**
   * Makes an earlier state the draft of the item.
   *
   * @param number of the revision to go back to
   */
  public WorkingCopy restore(Kind kind, String key, int expected, int number, Author author) {
    WorkingCopy before = inHand(kind, key, expected);
    Revision earlier = revisions.at(kind, key, number);
    NewItem state = new NewItem(kind, key, Status.DRAFT, earlier.validity(), earlier.body());
    return revisions.write(
        new Change(
            state,
            OptionalInt.of(before.latest().number()),
            WorkingCopy.Schedule.NONE,
            Revision.Act.RESTORED,
            author.because(Optional.of("revision " + number))));
  }

  /**
   * What would speak against publishing an item as it was last made; nothing is changed.
   *
   * @param look at what visitors would be told then, on the calling thread and within the
   *     transaction that is taken back
   */
  public <T> T rehearse(Kind kind, String key, Supplier<T> look) {
    WorkingCopy before = revisions.find(kind, key);
    NewItem state = state(before, Status.PUBLISHED);
    Change change =
        new Change(
            state,
            OptionalInt.of(before.latest().number()),
            WorkingCopy.Schedule.NONE,
            Revision.Act.PUBLISHED,
            Author.SCHEDULE.because(Optional.empty()));
    QuarkusTransaction.begin();
    try {
      revisions.write(change);
      return items.asIfPublished(look);
    } finally {
      QuarkusTransaction.rollback();
    }
  }

  /** What speaks against publishing it as it was last made. */
  public List<Objection> objections(Kind kind, String key) {
    NewItem state = state(revisions.find(kind, key), Status.PUBLISHED);
    return rehearse(kind, key, () -> objections(state));
  }

  /** Publishes and retires what is due; what cannot be published is held back, with the reason. */
  void keepSchedule(WorkingCopy due) {
    boolean retires =
        due.schedule().retireAt().map(at -> !at.isAfter(clock.instant())).orElse(false);
    NewItem state = state(due, retires ? Status.RETIRED : Status.PUBLISHED);
    WorkingCopy.Schedule rest =
        retires
            ? WorkingCopy.Schedule.NONE
            : new WorkingCopy.Schedule(Optional.empty(), due.schedule().retireAt());
    OptionalInt expected = OptionalInt.of(due.latest().number());
    Revision.Act act = retires ? Revision.Act.RETIRED : Revision.Act.PUBLISHED;
    try {
      publish(
          new Change(state, expected, rest, act, Author.SCHEDULE.because(Optional.empty())),
          Optional.empty());
    } catch (BlockedPublicationException e) {
      NewItem draft = state(due, due.latest().status());
      revisions.write(
          new Change(
              draft,
              expected,
              WorkingCopy.Schedule.NONE,
              Revision.Act.HELD_BACK,
              Author.SCHEDULE.because(Optional.of(e.errors().get(0).detail()))));
    }
  }

  /** As it stands in the knowledge file, with its validity. */
  public JsonNode content(Revision revision) {
    return check.content(revision.body(), revision.validity());
  }

  private WorkingCopy write(ItemChange change) {
    Change next = change.next(check, clock.instant());
    if (change.changesNothing(next)) {
      return change.before().orElseThrow();
    }
    return publish(next, change.body().override());
  }

  private WorkingCopy publish(Change change, Optional<String> override) {
    return QuarkusTransaction.requiringNew()
        .call(
            () -> {
              WorkingCopy written = revisions.write(change);
              if (change.state().status() != Status.DRAFT) {
                refuseIfBlocked(change.state(), override);
              }
              return written;
            });
  }

  private void refuseIfBlocked(NewItem state, Optional<String> override) {
    List<Objection> blocking =
        items.asIfPublished(() -> objections(state)).stream()
            .filter(objection -> override.isEmpty() || !objection.overridable())
            .toList();
    if (!blocking.isEmpty()) {
      throw BlockedPublicationException.of(blocking);
    }
  }

  private List<Objection> objections(NewItem state) {
    return checks.stream().flatMap(one -> one.objections(state).stream()).toList();
  }

  private WorkingCopy inHand(Kind kind, String key, int expected) {
    WorkingCopy item = revisions.find(kind, key);
    if (item.latest().number() != expected) {
      throw museum.foyer.knowledge.items.ItemException.changedMeanwhile(item.latest().number());
    }
    return item;
  }

  private static NewItem state(WorkingCopy item, Status status) {
    Revision latest = item.latest();
    return new NewItem(item.kind(), item.key(), status, latest.validity(), latest.body());
  }
}
