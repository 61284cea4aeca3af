package museum.foyer.retrieval.vectors;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import museum.foyer.platform.Database;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Chooses where vectors are compared, once, at start. */
@ApplicationScoped
class VectorIndexes {

  @Produces
  @Singleton
  @Startup
  VectorIndex vectorIndex(
      RetrievalConfig config,
      @ConfigProperty(name = "foyer.database.embedded", defaultValue = "false") boolean embedded,
      Database database) {
    boolean memory =
        switch (config.vectorIndex()) {
          case AUTO -> embedded;
          case MEMORY -> true;
          case PGVECTOR -> false;
        };
    return memory ? new InMemoryVectorIndex(database) : PgVectorIndex.prepared(database);
  }
}
