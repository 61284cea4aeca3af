package museum.foyer.retrieval.vectors;

import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import museum.foyer.platform.Database;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;

/**
 * Tells at {@code /q/health/well} how many texts have their vector. Says nothing about readiness:
 * what has no vector yet is found by its words.
 */
@Wellness
@ApplicationScoped
class EmbeddingProgress implements HealthCheck {

  private final Database database;
  private final EmbeddingModels models;

  EmbeddingProgress(Database database, EmbeddingModels models) {
    this.database = database;
    this.models = models;
  }

  @Override
  public HealthCheckResponse call() {
    HealthCheckResponseBuilder response = HealthCheckResponse.named("embeddings").up();
    models.searched().map(EmbeddingModels.Searched::model).ifPresent(set -> tell(set, response));
    return response.build();
  }

  private void tell(EmbeddingModel set, HealthCheckResponseBuilder response) {
    long missing = database.transaction(c -> EmbeddingStore.countMissing(c, set.id()));
    response.withData("model", set.name()).withData("missing", missing);
  }
}
