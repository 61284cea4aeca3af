package museum.foyer.knowledge.rules;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import museum.foyer.knowledge.items.NewItem;

/** Door: everything in a tree of the shape of the knowledge file, checked as a whole. */
public final class KnowledgeCheck {

  private KnowledgeCheck() {}

  /**
   * What may be published as it stands.
   *
   * @param root is taken apart; not to be used after
   * @param findings knows where the values are, and perhaps of something wrong already
   * @return in the order of the tree, the museum itself first
   * @throws InvalidKnowledgeFileException with all that is wrong
   */
  public static List<NewItem> items(JsonNode root, KnowledgeSchema schema, Findings findings) {
    storable("", root, findings);
    schema.check(root, findings);
    Entries entries = new EntryReader(findings).read(root);
    new WholeRules(findings, entries).check();
    findings.refuseIfAny();
    return entries.items();
  }

  private static void storable(String pointer, JsonNode node, Findings findings) {
    if (node instanceof TextNode && node.asText().codePoints().anyMatch(KnowledgeCheck::none)) {
      findings.add(pointer, "holds a character that is none: U+0000 or half a pair");
    }
    for (int i = 0; node.isArray() && i < node.size(); i++) {
      storable(pointer + "/" + i, node.get(i), findings);
    }
    node.properties()
        .forEach(part -> storable(pointer + "/" + part.getKey(), part.getValue(), findings));
  }

  /** PostgreSQL keeps no NUL, and nobody a surrogate without its other half. */
  private static boolean none(int codePoint) {
    return codePoint == 0 || Character.getType(codePoint) == Character.SURROGATE;
  }
}
