package museum.foyer.knowledge.texts;

import java.util.List;

/** The texts cannot be used as they are; each line names file, key and what is wrong with it. */
public final class InvalidTextsException extends IllegalStateException {

  private InvalidTextsException(String message) {
    super(message);
  }

  static InvalidTextsException of(List<String> faults) {
    return new InvalidTextsException(
        "Foyer's own texts are not complete:\n  " + String.join("\n  ", faults));
  }
}
