package museum.foyer.knowledge.items;

import com.fasterxml.jackson.databind.JsonNode;
import museum.foyer.knowledge.Kind;
import museum.foyer.knowledge.Status;
import museum.foyer.knowledge.Validity;

/**
 * An item as it comes from a knowledge file: its body has the shape of the file, without status and
 * validity.
 */
public record NewItem(Kind kind, String key, Status status, Validity validity, JsonNode body) {}
