package museum.foyer.retrieval.vectors;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Set;
import museum.foyer.knowledge.Language;

/** How passages are searched. */
@ConfigMapping(prefix = "foyer.retrieval")
public interface RetrievalConfig {

  /** Where vectors are compared. */
  enum Choice {
    /** pgvector in a configured database, memory beside the embedded one. */
    AUTO,
    PGVECTOR,
    /** Exact, in the heap: 1.5 kB a text at 384 dimensions. */
    MEMORY
  }

  @WithDefault("auto")
  Choice vectorIndex();

  /**
   * What the embedding model understands, as language codes. The default model, all-MiniLM-L6-v2,
   * was trained on English; for a multilingual one list every language served. Vectors of the other
   * languages count less, see {@code ScoreFusion}.
   */
  @WithDefault("en")
  Set<Language> embeddingLanguages();
}
