package museum.foyer.knowledge.exchange;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

/** Where the museum's knowledge comes from at start. */
@ConfigMapping(prefix = "foyer.knowledge")
interface KnowledgeConfig {

  /**
   * A knowledge file, imported at start when it differs from the last one imported at start: what
   * staff have changed since then stays until the file changes. Without it a database that holds no
   * museum yet is given the sample museum, and any other is left alone.
   */
  Optional<Path> file();
}
