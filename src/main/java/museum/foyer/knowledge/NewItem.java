package museum.foyer.knowledge;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * An item as it comes from a knowledge file: its body has the shape of the file, without status and
 * validity.
 */
public record NewItem(Kind kind, String key, Status status, Validity validity, JsonNode body) {}
