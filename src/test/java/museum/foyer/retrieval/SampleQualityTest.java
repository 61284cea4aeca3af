package museum.foyer.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import museum.foyer.knowledge.Kind;
import museum.foyer.knowledge.Language;
import museum.foyer.knowledge.NewItem;
import museum.foyer.knowledge.Status;
import museum.foyer.knowledge.Validity;
import org.junit.jupiter.api.Test;

/**
 * The sample museum with the last phrasing of every question in every language held back: asked, it
 * must lead to its entry. Without a language model, with the embedding model in the box.
 */
@QuarkusTest
@TestProfile(RetrievalProfile.InProcess.class)
class SampleQualityTest {

  /** A phrasing nobody has published. */
  record HeldBack(String key, Language language, String question) {}

  private final List<HeldBack> questions = new ArrayList<>();

  @Inject Passages passages;
  @Inject Publishing publishing;

  @Test
  void findsTheEntryOfPhrasingsItHasNeverSeen() throws IOException {
    // Given
    publishing.publish(sample());
    publishing.embed("all-MiniLM-L6-v2-q");
    // When
    Map<Language, int[]> found = new TreeMap<>();
    for (HeldBack asked : questions) {
      int[] counts = found.computeIfAbsent(asked.language(), language -> new int[3]);
      int rank = rank(asked);
      counts[0] += rank == 0 ? 1 : 0;
      counts[1] += rank < 5 ? 1 : 0;
      counts[2]++;
    }
    // Then
    found.forEach(
        (l, c) ->
            System.out.printf(
                "QUALITY %s R@1 %.1f R@5 %.1f of %d%n",
                l, 100.0 * c[0] / c[2], 100.0 * c[1] / c[2], c[2]));
    assertThat(found)
        .hasSize(12)
        .allSatisfy((l, c) -> assertThat(100 * c[1] / c[2]).isGreaterThan(50));
  }

  private int rank(HeldBack asked) {
    List<Passage> found =
        passages.find(
            new Search(
                List.of(new Search.Query(asked.question(), asked.language())),
                asked.language(),
                LocalDate.of(2026, 11, 24),
                5));
    return (int) found.stream().takeWhile(passage -> !passage.key().equals(asked.key())).count();
  }

  private List<NewItem> sample() throws IOException {
    List<NewItem> items = new ArrayList<>();
    try (InputStream in = getClass().getResourceAsStream("/sample/museum.yaml")) {
      for (JsonNode entry : new YAMLMapper().readTree(in).get("faq")) {
        ObjectNode body = (ObjectNode) entry;
        String key = body.get("key").asText();
        body.get("translations")
            .fields()
            .forEachRemaining(
                wording -> {
                  ArrayNode phrasings = wording.getValue().withArray("questions");
                  if (phrasings.size() > 1) {
                    String last = phrasings.remove(phrasings.size() - 1).asText();
                    questions.add(
                        new HeldBack(key, Language.of(wording.getKey()).orElseThrow(), last));
                  }
                });
        body.remove(List.of("validity", "status"));
        items.add(new NewItem(Kind.FAQ, key, Status.PUBLISHED, Validity.ALWAYS, body));
      }
    }
    return items;
  }
}
