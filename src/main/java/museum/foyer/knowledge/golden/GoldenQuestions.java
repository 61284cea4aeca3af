package museum.foyer.knowledge.golden;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import museum.foyer.knowledge.Kind;
import museum.foyer.knowledge.items.Item;
import museum.foyer.knowledge.items.Items;

/** Door to the questions the team keeps to check itself. Reads the database. */
@ApplicationScoped
public class GoldenQuestions {

  private final Items items;

  GoldenQuestions(Items items) {
    this.items = items;
  }

  /** Those in force, in the team's order. */
  public List<GoldenQuestion> published() {
    return items.published(Kind.GOLDEN_QUESTION, GoldenQuestion.class).stream()
        .map(Item::value)
        .toList();
  }
}
