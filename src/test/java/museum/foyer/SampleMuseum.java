package museum.foyer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import museum.foyer.knowledge.Kind;
import museum.foyer.knowledge.Language;
import museum.foyer.knowledge.Status;
import museum.foyer.knowledge.Validity;
import museum.foyer.knowledge.items.NewItem;

/** Builds items as they come from a knowledge file. */
public final class SampleMuseum {

  private static final ObjectMapper JSON = new ObjectMapper();

  private SampleMuseum() {}

  /** A frequently asked question, one language after the other. */
  public static Faq faq(String key) {
    return new Faq(key, Validity.ALWAYS, JSON.createObjectNode());
  }

  public record Faq(String key, Validity validity, ObjectNode translations) {

    public Faq says(Language language, String answer, String... questions) {
      ObjectNode added = translations.deepCopy();
      added.set(
          language.tag(),
          JSON.valueToTree(Map.of("questions", List.of(questions), "answer", answer)));
      return new Faq(key, validity, added);
    }

    public Faq valid(Validity other) {
      return new Faq(key, other, translations);
    }

    public NewItem published() {
      ObjectNode body = JSON.createObjectNode().put("key", key).put("category", "visit");
      body.set("translations", translations);
      return new NewItem(Kind.FAQ, key, Status.PUBLISHED, validity, body);
    }
  }

  public static NewItem houseRule(String key, Map<String, String> title, Map<String, String> text) {
    return published(Kind.HOUSE_RULE, Map.of("key", key, "title", title, "text", text));
  }

  public static NewItem exhibition(
      String key, Map<String, String> title, Map<String, String> summary, String... aliases) {
    return published(
        Kind.EXHIBITION,
        Map.of("key", key, "title", title, "summary", summary, "aliases", List.of(aliases)));
  }

  private static NewItem published(Kind kind, Map<String, ?> fields) {
    JsonNode body = JSON.valueToTree(fields);
    return new NewItem(kind, body.get("key").asText(), Status.PUBLISHED, Validity.ALWAYS, body);
  }
}
