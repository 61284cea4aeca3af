package museum.foyer.knowledge.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import museum.foyer.knowledge.Items;

/** Makes a knowledge file what the museum says, all of it or nothing. */
@ApplicationScoped
public class KnowledgeImport {

  private final Items items;

  KnowledgeImport(Items items) {
    this.items = items;
  }

  /** Visitors are answered from it at once. Applying the same file again changes nothing. */
  public ImportReport apply(KnowledgeFile file) {
    return new ImportReport(file.items().size(), items.replaceAll(file.items(), file.digest()));
  }
}
