package museum.foyer.knowledge.faq;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import museum.foyer.knowledge.Kind;
import museum.foyer.knowledge.items.Item;
import museum.foyer.knowledge.items.Items;

/**
 * Door to the team's answers. Reads the database: there may be many, and searching them is the
 * retrieval's work.
 */
@ApplicationScoped
public class Faq {

  private final Items items;

  Faq(Items items) {
    this.items = items;
  }

  public List<Item<FaqEntry>> entries() {
    return items.published(Kind.FAQ, FaqEntry.class);
  }

  public List<Item<HouseRule>> houseRules() {
    return items.published(Kind.HOUSE_RULE, HouseRule.class);
  }
}
