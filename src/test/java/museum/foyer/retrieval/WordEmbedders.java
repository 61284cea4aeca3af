package museum.foyer.retrieval;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import museum.foyer.llm.Embedder;
import museum.foyer.llm.Embedders;
import museum.foyer.llm.LlmUnavailableException;

/** Embedding models whose meaning is known: texts of one topic have one direction. */
@Alternative
@ApplicationScoped
class WordEmbedders extends Embedders {

  private static final List<List<String>> TOPICS =
      List.of(
          List.of("toilet", "restroom", "washroom", "bathroom"),
          List.of("eat", "lunch", "cafe", "hungry"),
          List.of("dog", "puppy", "pet"),
          List.of("ticket", "admission", "price"));

  private volatile Optional<String> configured = Optional.of("words");
  private volatile int dimension = 8;
  private final Set<String> away = ConcurrentHashMap.newKeySet();

  void configure(String model, int numbers) {
    configured = Optional.of(model);
    dimension = numbers;
    away.clear();
  }

  void switchOff() {
    configured = Optional.empty();
  }

  void takeAway(String model) {
    away.add(model);
  }

  @Override
  public Optional<Embedder> configured() {
    return configured.map(model -> new Words(model, dimension));
  }

  @Override
  public Optional<Embedder> forModel(String model) {
    return away.contains(model) ? Optional.empty() : Optional.of(new Words(model, 8));
  }

  private class Words implements Embedder {

    private final String model;
    private final int dimension;

    Words(String model, int dimension) {
      this.model = model;
      this.dimension = dimension;
    }

    @Override
    public String model() {
      return model;
    }

    @Override
    public int dimension() {
      return dimension;
    }

    @Override
    public List<float[]> embed(List<String> texts) {
      if (away.contains(model)) {
        throw LlmUnavailableException.because(LlmUnavailableException.Reason.UNREACHABLE);
      }
      return texts.stream().map(this::embed).toList();
    }

    private float[] embed(String text) {
      float[] vector = new float[dimension];
      vector[dimension - 1] = 0.1f;
      for (int topic = 0; topic < TOPICS.size(); topic++) {
        if (TOPICS.get(topic).stream().anyMatch(Folding.normalized(text)::contains)) {
          vector[topic] = 1;
        }
      }
      double length = Math.sqrt(dot(vector));
      for (int i = 0; i < dimension; i++) {
        vector[i] = (float) (vector[i] / length);
      }
      return vector;
    }

    private static double dot(float[] vector) {
      double sum = 0;
      for (float number : vector) {
        sum += number * number;
      }
      return sum;
    }
  }
}
