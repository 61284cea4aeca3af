package museum.foyer.knowledge.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import museum.foyer.knowledge.Kind;
import museum.foyer.knowledge.items.Byline;
import museum.foyer.knowledge.items.ItemImport;

/** Makes a knowledge file what the museum says, all of it or nothing. */
@ApplicationScoped
public class KnowledgeImport {

  private final ItemImport items;

  KnowledgeImport(ItemImport items) {
    this.items = items;
  }

  /**
   * What an import did.
   *
   * @param items in the file
   * @param changed kinds of which an item was added, changed, moved or retired; empty if the museum
   *     said all that already
   */
  public record Report(int items, Set<Kind> changed) {}

  /** Visitors are answered from it at once. Applying the same file again changes nothing. */
  public Report apply(KnowledgeFile file, Byline by) {
    return new Report(file.items().size(), items.replaceAll(file.items(), file.digest(), by));
  }
}
