package museum.foyer.staff.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import museum.foyer.knowledge.items.NewItem;
import museum.foyer.knowledge.items.Revisions;
import museum.foyer.knowledge.rules.ItemCheck;

/** What is published still fits together: no ticket of a venue that is gone, no question twice. */
@ApplicationScoped
class WholeCheck implements PublishCheck {

  private final Revisions revisions;
  private final ItemCheck check;

  WholeCheck(Revisions revisions, ItemCheck check) {
    this.revisions = revisions;
    this.check = check;
  }

  @Override
  public List<Objection> objections(NewItem item) {
    return check.whole(revisions.published()).stream()
        .map(fault -> objection(item, fault))
        .toList();
  }

  private static Objection objection(NewItem item, ItemCheck.Fault fault) {
    boolean own = fault.kind() == item.kind() && fault.key().equals(item.key());
    return own
        ? new Objection("does-not-fit", fault.pointer(), fault.message(), false)
        : new Objection(
            "does-not-fit",
            "",
            Collection.of(fault.kind()).title() + "/" + fault.key() + ": " + fault.message(),
            false);
  }
}
