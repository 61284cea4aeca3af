package museum.foyer.staff.publishing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import museum.foyer.knowledge.Kind;
import museum.foyer.knowledge.Status;
import museum.foyer.knowledge.items.Change;
import museum.foyer.knowledge.items.NewItem;
import museum.foyer.knowledge.items.Revision;
import museum.foyer.knowledge.items.WorkingCopy;
import museum.foyer.knowledge.rules.ItemCheck;
import museum.foyer.platform.InvalidParameterException;

/**
 * What an author wants of an item, against what it is.
 *
 * @param before empty for a new one
 */
record ItemChange(
    Collection collection, String key, Optional<WorkingCopy> before, ItemBody body, Author author) {

  /** The key of a new item: given beside the content or in it. */
  static String key(Collection collection, ItemBody body) {
    if (collection.kind() == Kind.MUSEUM) {
      return collection.title();
    }
    return body.key()
        .or(() -> Optional.ofNullable(body.content()).map(content -> content.path("key").asText()))
        .filter(key -> !key.isEmpty())
        .orElseThrow(() -> InvalidParameterException.of("/key", "is missing"));
  }

  /**
   * @throws museum.foyer.platform.ProblemException if the content is not valid or the author may
   *     not do that
   */
  Change next(ItemCheck check, Instant now) {
    Status status = status();
    WorkingCopy.Schedule schedule = new WorkingCopy.Schedule(body.publishAt(), body.retireAt());
    refuseUnlessAllowed(status, schedule);
    refusePast(schedule, status, now);
    NewItem state = check.read(collection.kind(), key, status, whole(check));
    OptionalInt expected =
        before.map(item -> OptionalInt.of(item.latest().number())).orElse(OptionalInt.empty());
    return new Change(state, expected, schedule, act(state, schedule), author.because(reason()));
  }

  boolean changesNothing(Change next) {
    return before.isPresent()
        && before.get().schedule().equals(next.schedule())
        && says(next.state());
  }

  private boolean says(NewItem state) {
    Revision latest = before.orElseThrow().latest();
    return latest.status() == state.status()
        && latest.validity().equals(state.validity())
        && latest.body().equals(state.body());
  }

  /** As the author says; else as it is, and what an editor changes becomes a draft. */
  private Status status() {
    return body.status()
        .or(() -> before.map(item -> item.latest().status()).filter(is -> author.mayPublish()))
        .orElse(Status.DRAFT);
  }

  private void refuseUnlessAllowed(Status status, WorkingCopy.Schedule schedule) {
    boolean draftOnly =
        status == Status.DRAFT
            && schedule.equals(before.map(WorkingCopy::schedule).orElse(WorkingCopy.Schedule.NONE));
    if (!draftOnly && !author.mayPublish()) {
      throw NotYoursException.onlyDrafts();
    }
  }

  private void refusePast(WorkingCopy.Schedule schedule, Status status, Instant now) {
    if (schedule.publishAt().isPresent() && status != Status.DRAFT) {
      throw InvalidParameterException.of("/publishAt", "only a draft can be published later");
    }
    if (schedule.retireAt().map(at -> !at.isAfter(now)).orElse(false)) {
      throw InvalidParameterException.of("/retireAt", "is in the past");
    }
    if (schedule.publishAt().isPresent()
        && schedule.retireAt().map(at -> !at.isAfter(schedule.publishAt().get())).orElse(false)) {
      throw InvalidParameterException.of("/retireAt", "is before publishAt");
    }
  }

  /** The content of the whole item: of a view, the rest of the item stays as it is. */
  private JsonNode whole(ItemCheck check) {
    if (!(body.content() instanceof ObjectNode given)) {
      throw InvalidParameterException.of("/content", "is missing, or not an object");
    }
    ObjectNode whole = given.deepCopy();
    if (collection.isView()) {
      Revision latest = before.orElseThrow().latest();
      ObjectNode item = (ObjectNode) check.content(latest.body(), latest.validity());
      whole
          .fieldNames()
          .forEachRemaining(
              name -> {
                if (!collection.part().contains(name)) {
                  throw InvalidParameterException.of("/content/" + name, "does not belong here");
                }
              });
      item.remove(collection.part());
      item.setAll(whole);
      return item;
    }
    if (collection.kind() != Kind.MUSEUM && !whole.has("key")) {
      whole.put("key", key);
    }
    return whole;
  }

  private Revision.Act act(NewItem state, WorkingCopy.Schedule schedule) {
    if (before.isEmpty()) {
      return Revision.Act.CREATED;
    }
    return switch (state.status()) {
      case PUBLISHED -> Revision.Act.PUBLISHED;
      case RETIRED -> Revision.Act.RETIRED;
      case DRAFT ->
          schedule.equals(before.get().schedule()) || !says(state)
              ? Revision.Act.EDITED
              : Revision.Act.SCHEDULED;
    };
  }

  private Optional<String> reason() {
    return body.override()
        .map(why -> body.reason().map(reason -> reason + " · ").orElse("") + "override: " + why)
        .or(body::reason);
  }
}
