package museum.foyer.staff.publishing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import museum.foyer.knowledge.Kind;
import museum.foyer.knowledge.Status;
import museum.foyer.knowledge.items.Change;
import museum.foyer.knowledge.items.NewItem;
import museum.foyer.knowledge.items.Revision;
import museum.foyer.knowledge.items.Revisions;
import museum.foyer.knowledge.items.WorkingCopy;
import museum.foyer.platform.InvalidParameterException;

/** Door to closing a venue in one call. */
@ApplicationScoped
public class Closures {

  private final Revisions revisions;

  Closures(Revisions revisions) {
    this.revisions = revisions;
  }

  /**
   * Closes a venue whatever its calendar says, at once and whatever speaks against it: doors that
   * are shut are shut. A draft of the venue stays a draft, and is closed too.
   *
   * @param key of the venue; empty for the museum's only one
   * @throws museum.foyer.platform.ProblemException if there is no such published venue, or more
   *     than one and none is named
   */
  public WorkingCopy close(Optional<String> key, UrgentClosure closure, Author author) {
    return QuarkusTransaction.requiringNew()
        .call(
            () -> {
              WorkingCopy venue = venue(key);
              Revision read = revisions.at(Kind.VENUE, venue.key(), venue.published().getAsInt());
              WorkingCopy closed = revisions.write(closed(venue, read, closure, author));
              return venue.latest().status() == Status.DRAFT
                  ? revisions.write(
                      closed(
                          closed.withSchedule(venue.schedule()), venue.latest(), closure, author))
                  : closed;
            });
  }

  private static Change closed(
      WorkingCopy venue, Revision state, UrgentClosure closure, Author author) {
    ObjectNode content = state.body().deepCopy();
    closure.layOver(content);
    return new Change(
        new NewItem(Kind.VENUE, venue.key(), state.status(), state.validity(), content),
        OptionalInt.of(venue.latest().number()),
        venue.schedule(),
        state.status() == Status.DRAFT ? Revision.Act.EDITED : Revision.Act.PUBLISHED,
        author.because(closure.reason().map(UrgentClosure.Reason::text)));
  }

  private WorkingCopy venue(Optional<String> key) {
    List<String> open =
        revisions.published().stream()
            .filter(item -> item.kind() == Kind.VENUE)
            .map(NewItem::key)
            .toList();
    if (key.isEmpty() && open.size() != 1) {
      throw InvalidParameterException.of("/venue", "Say which: " + String.join(", ", open) + ".");
    }
    String named = key.orElseGet(() -> open.get(0));
    if (!open.contains(named)) {
      throw InvalidParameterException.of(
          "/venue", "No such venue is open; there are " + String.join(", ", open) + ".");
    }
    return revisions.find(Kind.VENUE, named);
  }
}
