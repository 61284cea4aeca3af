package museum.foyer.llm.embedding;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.List;

/** Remembers the vectors of single texts, which are questions; many at once are entries. */
final class CachedEmbedder implements Embedder {

  /** Visitors ask the same on the same day; their words are not kept for longer than needed. */
  private static final Duration KEPT = Duration.ofHours(1);

  private final Embedder embedder;
  private final Cache<String, float[]> vectors;

  CachedEmbedder(Embedder embedder, int size) {
    this.embedder = embedder;
    this.vectors = Caffeine.newBuilder().maximumSize(size).expireAfterWrite(KEPT).build();
  }

  @Override
  public String model() {
    return embedder.model();
  }

  @Override
  public int dimension() {
    return embedder.dimension();
  }

  @Override
  public List<float[]> embed(List<String> texts) {
    return texts.size() == 1
        ? List.of(vectors.get(texts.get(0), text -> embedder.embed(texts).get(0)).clone())
        : embedder.embed(texts);
  }
}
