package museum.foyer.knowledge.tables;

import com.fasterxml.jackson.databind.JsonNode;
import museum.foyer.knowledge.rules.KnowledgeSchema;

/** What the cells of a column hold, as far as spreadsheets make a difference of it. */
enum Form {
  TEXT,
  WHOLE_NUMBER,
  YES_NO,
  MONEY,
  DAY,
  TIME,
  /** Values joined by semicolons. */
  LIST,
  /** What does not fit in a cell of its own, as JSON. */
  NESTED;

  /**
   * @param wanted what the schema says of the value
   * @param wantedItem what it says of the values of a list
   */
  static Form of(JsonNode wanted, JsonNode wantedItem) {
    if (KnowledgeSchema.wants(wanted, "array")) {
      return wantedItem.has("properties") ? NESTED : LIST;
    }
    if (wanted.has("properties")) {
      return NESTED;
    }
    if (KnowledgeSchema.wants(wanted, "integer")) {
      return WHOLE_NUMBER;
    }
    if (KnowledgeSchema.wants(wanted, "boolean")) {
      return YES_NO;
    }
    if (wanted.path("type").isArray()) {
      return MONEY;
    }
    return ofText(wanted.path("pattern").asText());
  }

  /** The patterns of days and times take these, and no other pattern of the schema does. */
  private static Form ofText(String pattern) {
    if (!pattern.startsWith("^")) {
      return TEXT;
    }
    return "2026-12-24".matches(pattern) && !"text".matches(pattern) && !"k".matches(pattern)
        ? DAY
        : "18:00".matches(pattern) ? TIME : TEXT;
  }
}
