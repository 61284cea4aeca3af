package museum.foyer.retrieval.vectors;

import static java.util.stream.Collectors.toSet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import museum.foyer.knowledge.Language;
import museum.foyer.llm.embedding.Embedder;
import museum.foyer.llm.embedding.Embedders;
import museum.foyer.platform.Database;
import museum.foyer.retrieval.Passages;
import museum.foyer.retrieval.Phrasings;
import museum.foyer.retrieval.RetrievalProfile;
import museum.foyer.retrieval.Search;
import museum.foyer.retrieval.vectors.EmbeddingStore.Missing;
import museum.foyer.retrieval.vectors.VectorIndex.Hit;
import org.junit.jupiter.api.Test;

/**
 * What a search costs with 200 to 100,000 entries on pgvector, and what its index overlooks. No
 * test: {@code bash src/bench/search} runs it and writes {@code src/bench/search.md}.
 */
@QuarkusTest
@TestProfile(RetrievalProfile.InProcess.class)
class SearchBench {

  private static final List<Integer> SIZES = List.of(200, 2_000, 20_000, 100_000);
  private static final int QUESTIONS = 300;
  private static final int WARM_UP = 200;
  private static final int NEAREST = 10;
  private static final int BATCH = 500;
  private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

  @Inject Database database;
  @Inject Passages passages;
  @Inject VectorIndex vectorIndex;
  @Inject EmbeddingModels models;
  @Inject Embedders embedders;

  private final Set<String> sentences = new LinkedHashSet<>();
  private final List<String> report = new ArrayList<>();
  private final Random random = new Random(7);

  @Test
  void measure() throws IOException {
    Sentences corpus = Sentences.ofSampleMuseum(random);
    Embedder embedder = embedders.configured().orElseThrow();
    EmbeddingModel model =
        database.transaction(
            c -> {
              EmbeddingModel made = EmbeddingStore.of(c, embedder.model(), embedder.dimension());
              EmbeddingStore.complete(c, made.id());
              return made;
            });
    models.refresh();
    say("# Search\n");
    say("Written by `bash src/bench/search`. Milliseconds; every question is new, so that its");
    say(
        "vector is computed. Recall: of the "
            + NEAREST
            + " nearest texts, those the index finds.\n");
    say("| entries | search p50 | p95 | its vector p50 | vectors p50 | recall | worst question |");
    say("|---|---|---|---|---|---|---|");
    for (int size : SIZES) {
      grow(size, corpus, embedder, model);
      say(row(size, corpus, embedder, model));
    }
  }

  private void grow(int size, Sentences corpus, Embedder embedder, EmbeddingModel model) {
    while (sentences.size() < size) {
      sentences.add(corpus.next());
    }
    database.transaction(connection -> Phrasings.write(connection, sentences));
    List<Missing> missing =
        database.transaction(c -> EmbeddingStore.missing(c, model.id(), 0, size));
    IntStream.rangeClosed(0, (missing.size() - 1) / BATCH)
        .parallel()
        .mapToObj(i -> missing.subList(i * BATCH, Math.min(missing.size(), (i + 1) * BATCH)))
        .forEach(batch -> embed(batch, embedder, model));
    vectorIndex.refresh(model);
    database.withoutTransaction(
        connection -> connection.createStatement().execute("set statement_timeout = 0; analyze"));
  }

  private void embed(List<Missing> batch, Embedder embedder, EmbeddingModel model) {
    List<float[]> vectors = embedder.embed(batch.stream().map(Missing::text).toList());
    database.withoutTransaction(c -> EmbeddingStore.add(c, model.id(), batch, vectors));
  }

  private String row(int size, Sentences corpus, Embedder embedder, EmbeddingModel model) {
    measured(WARM_UP, corpus, this::search);
    long[] whole = measured(QUESTIONS, corpus, this::search);
    long[] embedding =
        measured(QUESTIONS, corpus, question -> timed(() -> embedder.embed(List.of(question))));
    List<float[]> vectors =
        IntStream.range(0, QUESTIONS)
            .mapToObj(i -> embedder.embed(List.of(corpus.next())).get(0))
            .toList();
    long[] nearest = new long[QUESTIONS];
    for (int i = 0; i < QUESTIONS; i++) {
      float[] vector = vectors.get(i);
      nearest[i] = timed(() -> nearest(vectorIndex, model, vector, 200));
    }
    double[] recall = recall(vectors, model);
    return String.format(
        Locale.ROOT,
        "| %,d | %.1f | %.1f | %.1f | %.1f | %.3f | %.1f |",
        size,
        percentile(whole, 50),
        percentile(whole, 95),
        percentile(embedding, 50),
        percentile(nearest, 50),
        Arrays.stream(recall).average().orElseThrow(),
        Arrays.stream(recall).min().orElseThrow());
  }

  /** Against all vectors compared one by one. */
  private double[] recall(List<float[]> vectors, EmbeddingModel model) {
    InMemoryVectorIndex exact = new InMemoryVectorIndex(database);
    exact.refresh(model);
    return vectors.stream()
        .mapToDouble(
            vector -> {
              // as many as a search asks for, of which the nearest are compared
              Set<Long> found =
                  nearest(vectorIndex, model, vector, 200).stream()
                      .map(Hit::passage)
                      .collect(toSet());
              return nearest(exact, model, vector, NEAREST).stream()
                      .filter(hit -> found.contains(hit.passage()))
                      .count()
                  / (double) NEAREST;
            })
        .toArray();
  }

  private List<Hit> nearest(VectorIndex index, EmbeddingModel model, float[] vector, int limit) {
    return database.transaction(connection -> index.nearest(connection, model, vector, limit));
  }

  private long search(String question) {
    Search search =
        new Search(List.of(new Search.Query(question, Language.EN)), Language.EN, DAY, 6);
    return timed(() -> passages.find(search));
  }

  private long[] measured(int times, Sentences corpus, ToLongFunction<String> nanos) {
    return IntStream.range(0, times).mapToLong(i -> nanos.applyAsLong(corpus.next())).toArray();
  }

  private static long timed(Runnable work) {
    long start = System.nanoTime();
    work.run();
    return System.nanoTime() - start;
  }

  private static double percentile(long[] nanos, int percent) {
    long[] sorted = nanos.clone();
    Arrays.sort(sorted);
    return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)] / 1e6;
  }

  /** Written line by line: a run that is stopped keeps its figures. */
  private void say(String line) throws IOException {
    System.out.println(line);
    report.add(line);
    Files.write(Path.of("src/bench/search.md"), report);
  }

  /**
   * Sentences like those a team writes: the English phrasings of the sample museum, each with some
   * of its longer words replaced by others of the museum's.
   */
  private record Sentences(List<String> phrasings, List<String> words, Random random) {

    private static final int LONG = 5;
    private static final double REPLACED = 0.6;

    static Sentences ofSampleMuseum(Random random) throws IOException {
      try (InputStream in = SearchBench.class.getResourceAsStream("/sample/museum.yaml")) {
        List<String> phrasings = new ArrayList<>();
        Set<String> words = new LinkedHashSet<>();
        for (JsonNode entry : new YAMLMapper().readTree(in).get("faq")) {
          JsonNode english = entry.at("/translations/en");
          english.get("questions").forEach(question -> phrasings.add(question.asText()));
          Arrays.stream((phrasings + " " + english.get("answer").asText()).split("[^A-Za-z]+"))
              .filter(word -> word.length() >= LONG)
              .forEach(word -> words.add(word.toLowerCase(Locale.ROOT)));
        }
        return new Sentences(phrasings, List.copyOf(words), random);
      }
    }

    String next() {
      StringBuilder sentence = new StringBuilder();
      for (String word : phrasings.get(random.nextInt(phrasings.size())).split(" ")) {
        boolean replaced = word.length() >= LONG && random.nextDouble() < REPLACED;
        sentence
            .append(sentence.isEmpty() ? "" : " ")
            .append(replaced ? words.get(random.nextInt(words.size())) : word);
      }
      return sentence
          + " "
          + words.get(random.nextInt(words.size()))
          + " "
          + words.get(random.nextInt(words.size()));
    }
  }
}
