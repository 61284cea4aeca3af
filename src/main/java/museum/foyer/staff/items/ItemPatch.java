package museum.foyer.staff.items;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import museum.foyer.knowledge.Status;
import museum.foyer.staff.publishing.Author;
import museum.foyer.staff.publishing.ItemBody;

/** What a merge patch is laid upon, and what it leaves open. */
final class ItemPatch {

  private ItemPatch() {}

  /** The writable part of an item. */
  static ItemBody base(ItemView item) {
    return new ItemBody(
        Optional.empty(),
        item.content(),
        Optional.of(item.status()),
        item.publishAt(),
        item.retireAt(),
        Optional.empty(),
        Optional.empty());
  }

  /**
   * A patch that does not speak of the status leaves it to the author's role; one that publishes
   * has done what was scheduled.
   */
  static ItemBody settled(ItemBody patched, JsonNode patch, Author author) {
    Optional<Status> status =
        patch.has("status") || author.mayPublish() ? patched.status() : Optional.empty();
    boolean done = status.filter(Status.DRAFT::equals).isEmpty() && !patch.has("publishAt");
    return new ItemBody(
        patched.key(),
        patched.content(),
        status,
        done && author.mayPublish() ? Optional.empty() : patched.publishAt(),
        patched.retireAt(),
        patched.reason(),
        patched.override());
  }
}
