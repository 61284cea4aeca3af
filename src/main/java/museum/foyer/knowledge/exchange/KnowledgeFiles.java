package museum.foyer.knowledge.exchange;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import museum.foyer.knowledge.items.Revisions;
import museum.foyer.knowledge.jsonld.MuseumJsonLd;
import museum.foyer.knowledge.rules.KnowledgeSchema;
import museum.foyer.knowledge.rules.KnowledgeTree;
import museum.foyer.knowledge.tables.Table;
import museum.foyer.knowledge.tables.Tables;

/**
 * Door to what the museum knows as files: drafts too, what is retired not. Each file read again
 * changes nothing.
 */
@ApplicationScoped
public class KnowledgeFiles {

  private final Revisions revisions;
  private final MuseumJsonLd jsonLd;

  KnowledgeFiles(Revisions revisions, MuseumJsonLd jsonLd) {
    this.revisions = revisions;
    this.jsonLd = jsonLd;
  }

  public String yaml() {
    return KnowledgeExport.yaml(tree(KnowledgeSchema.load()));
  }

  public String json() {
    return KnowledgeExport.json(tree(KnowledgeSchema.load()));
  }

  /** What is published, as its own site may show it: see {@link MuseumJsonLd}. */
  public String jsonLd(String language) {
    return jsonLd.text(language);
  }

  public byte[] csv(Table table, char separator) {
    KnowledgeSchema schema = KnowledgeSchema.load();
    return new Tables(schema).csv(table, tree(schema), separator);
  }

  public byte[] xlsx(Table table) {
    KnowledgeSchema schema = KnowledgeSchema.load();
    return new Tables(schema).xlsx(table, tree(schema));
  }

  private ObjectNode tree(KnowledgeSchema schema) {
    return new KnowledgeTree(schema).of(revisions.all().items());
  }
}
