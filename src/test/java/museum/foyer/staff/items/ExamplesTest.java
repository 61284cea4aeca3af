package museum.foyer.staff.items;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import museum.foyer.knowledge.Kind;
import museum.foyer.knowledge.Status;
import museum.foyer.knowledge.rules.ItemCheck;
import museum.foyer.staff.publishing.ItemBody;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExamplesTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Bodies bodies = new Bodies();

  @Test
  void areItemsOfTheirCollection() throws JsonProcessingException {
    assertThat(item(Kind.FAQ, Examples.FAQ)).isEqualTo("picnic");
    assertThat(item(Kind.TICKET, Examples.PRICE)).isEqualTo("night");
  }

  @ParameterizedTest
  @ValueSource(strings = {Examples.PATCH, Examples.PUBLISH, Examples.SCHEDULE})
  void areChangesOfAnItem(String example) throws JsonProcessingException {
    assertThat(bodies.read(JSON.readTree(example), ItemBody.class)).isNotNull();
  }

  private String item(Kind kind, String example) throws JsonProcessingException {
    ItemBody body = bodies.read(JSON.readTree(example), ItemBody.class);
    String key = body.key().orElseThrow();
    JsonNode content =
        ((com.fasterxml.jackson.databind.node.ObjectNode) body.content()).put("key", key);
    return new ItemCheck().read(kind, key, Status.DRAFT, content).key();
  }
}
