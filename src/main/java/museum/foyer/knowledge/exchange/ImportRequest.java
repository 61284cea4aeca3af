package museum.foyer.knowledge.exchange;

import java.util.Optional;
import museum.foyer.knowledge.Language;
import museum.foyer.knowledge.tables.Mode;
import museum.foyer.knowledge.tables.Table;

/**
 * A file to be taken in.
 *
 * @param table of which section; of CSV and XLSX only
 * @param language in which the texts of a JSON-LD document are, if it does not say so itself
 */
public record ImportRequest(
    Format format, Optional<Table> table, Mode mode, Optional<Language> language, byte[] file) {

  /** What a file may be written in. */
  public enum Format {
    /** All the museum knows, as YAML or JSON: what it does not have is retired. */
    KNOWLEDGE_FILE,
    CSV,
    XLSX,
    JSONLD
  }
}
