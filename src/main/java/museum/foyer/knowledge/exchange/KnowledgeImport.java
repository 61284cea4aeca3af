package museum.foyer.knowledge.exchange;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import museum.foyer.knowledge.Kind;
import museum.foyer.knowledge.Language;
import museum.foyer.knowledge.items.Byline;
import museum.foyer.knowledge.items.ItemImport;
import museum.foyer.knowledge.items.NewItem;
import museum.foyer.knowledge.items.Revisions;
import museum.foyer.knowledge.jsonld.JsonLdReader;
import museum.foyer.knowledge.rules.Findings;
import museum.foyer.knowledge.rules.InvalidKnowledgeFileException;
import museum.foyer.knowledge.rules.KnowledgeCheck;
import museum.foyer.knowledge.rules.KnowledgeSchema;
import museum.foyer.knowledge.rules.KnowledgeTree;
import museum.foyer.knowledge.tables.Table;
import museum.foyer.knowledge.tables.Tables;

/** Makes a file what the museum says, all of it or nothing. */
@ApplicationScoped
public class KnowledgeImport {

  private final ItemImport items;
  private final Revisions revisions;

  KnowledgeImport(ItemImport items, Revisions revisions) {
    this.items = items;
    this.revisions = revisions;
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
    return new Report(file.items().size(), items.replaceAll(file.items(), by));
  }

  /**
   * As {@link #apply(KnowledgeFile, Byline)}, but for the file that was last applied this way: it
   * does not undo what staff have changed since.
   */
  Report applyAtStart(KnowledgeFile file, Byline by) {
    return new Report(
        file.items().size(), items.replaceAllAtStart(file.items(), file.digest(), by));
  }

  /** What a file would do; nothing is written. All that is wrong in it is part of the plan. */
  public ImportPlan plan(ImportRequest request) {
    Revisions.Snapshot current = revisions.all();
    List<String> notes = new ArrayList<>();
    try {
      return ImportPlan.of(current, read(request, current.items(), notes), notes);
    } catch (InvalidKnowledgeFileException e) {
      return ImportPlan.refused(e.errors(), e.total(), notes);
    }
  }

  /**
   * Makes a plan true, in one transaction. A plan that changes nothing writes nothing.
   *
   * @throws IllegalArgumentException if the plan has errors
   * @throws museum.foyer.knowledge.items.ItemException if anything was changed since it was made
   */
  public void apply(ImportPlan plan, Byline by) {
    if (!plan.errors().isEmpty()) {
      throw new IllegalArgumentException("a plan with errors cannot be carried out");
    }
    if (!plan.changesNothing()) {
      items.replaceAll(plan.items(), plan.madeFrom(), by);
    }
  }

  private List<NewItem> read(ImportRequest request, List<NewItem> current, List<String> notes) {
    if (request.format() == ImportRequest.Format.KNOWLEDGE_FILE) {
      return knowledgeFile(request.file());
    }
    KnowledgeSchema schema = KnowledgeSchema.load();
    ObjectNode tree = new KnowledgeTree(schema).of(current);
    Findings findings = new Findings();
    byte[] file = request.file();
    if (request.format() == ImportRequest.Format.JSONLD) {
      new JsonLdReader(tree, language(request, tree), notes).read(file);
    } else {
      Table table = request.table().orElseThrow();
      Tables tables = new Tables(schema);
      notes.add(
          request.format() == ImportRequest.Format.CSV
              ? tables.readCsv(file, table, request.mode(), tree, findings)
              : tables.readXlsx(file, table, request.mode(), tree, findings));
    }
    return KnowledgeCheck.items(tree, schema, findings);
  }

  /** The museum's first one, as everywhere, where the caller does not say. */
  private static Language language(ImportRequest request, ObjectNode tree) {
    return request
        .language()
        .or(() -> Language.of(tree.at("/museum/languages/0").asText()))
        .orElse(Language.EN);
  }

  private static List<NewItem> knowledgeFile(byte[] file) {
    try {
      return KnowledgeFile.read(new ByteArrayInputStream(file)).items();
    } catch (IOException e) {
      throw new UncheckedIOException("bytes in memory can be read", e);
    }
  }
}
