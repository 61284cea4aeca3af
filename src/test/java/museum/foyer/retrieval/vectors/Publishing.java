package museum.foyer.retrieval.vectors;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import museum.foyer.knowledge.items.Byline;
import museum.foyer.knowledge.items.ItemImport;
import museum.foyer.knowledge.items.NewItem;

/** Publishes for tests, and waits for the vectors. */
@ApplicationScoped
public class Publishing {

  private final ItemImport items;
  private final EmbeddingJob job;
  private final EmbeddingModels models;
  private final AgroalDataSource dataSource;

  Publishing(
      ItemImport items, EmbeddingJob job, EmbeddingModels models, AgroalDataSource dataSource) {
    this.items = items;
    this.job = job;
    this.models = models;
    this.dataSource = dataSource;
  }

  public void publish(NewItem... all) {
    publish(List.of(all));
  }

  public void publish(List<NewItem> all) {
    items.replaceAll(all, Byline.of("test"));
  }

  /** The job also runs by itself after a publication, and then keeps others out. */
  public void embed(String model) {
    long end = System.nanoTime() + Duration.ofMinutes(3).toNanos();
    do {
      job.run();
      if (System.nanoTime() > end) {
        throw new AssertionError("no vectors of " + model + " after three minutes");
      }
      Thread.yield();
    } while (!embedded(model));
  }

  private boolean embedded(String model) {
    return models.searched().filter(s -> s.model().name().equals(model)).isPresent()
        && number(
                """
                select count(*) from passage p where not exists (
                  select from passage_embedding e join embedding_model m on m.id = e.model
                  where e.passage = p.id and m.name = '%s')
                """
                    .formatted(model))
            == 0;
  }

  public void execute(String sql) {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  public long number(String sql) {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      var row = statement.executeQuery(sql);
      row.next();
      return row.getLong(1);
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }
}
