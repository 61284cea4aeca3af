package museum.foyer.llm.embedding;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.SessionOptions;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * A BERT-like sentence model in this process: tokens in, one vector for each token out, their mean
 * is the text's vector. Why not LangChain4j's own: decision 0003.
 */
final class OnnxEmbedder implements Embedder {

  /** Id of the model that comes with Foyer. */
  static final String IN_PROCESS = "all-MiniLM-L6-v2-q";

  /** What it was trained for, see its model card; all of a file's are taken as BERT's own 512. */
  private static final int IN_PROCESS_WINDOW = 256;

  private static final int FILE_WINDOW = 512;

  private final String model;
  private final String prefix;
  private final HuggingFaceTokenizer tokenizer;
  private final OrtSession session;
  private final int dimension;

  private OnnxEmbedder(
      String model, String prefix, HuggingFaceTokenizer tokenizer, OrtSession session) {
    this.model = model;
    this.prefix = prefix;
    this.tokenizer = tokenizer;
    this.session = session;
    this.dimension = embed("museum").length;
  }

  /** The model that comes with Foyer. Takes about a second, so call it once. */
  static OnnxEmbedder inProcess() {
    try (InputStream weights = resource(IN_PROCESS + ".onnx");
        InputStream tokenizer = resource(IN_PROCESS + "-tokenizer.json")) {
      // A session made from a file needs 50 MB less than one made from a byte array.
      Path file = Files.createTempFile("foyer-embeddings", ".onnx");
      try {
        Files.copy(weights, file, StandardCopyOption.REPLACE_EXISTING);
        return new OnnxEmbedder(
            IN_PROCESS, "", tokenizer(tokenizer, IN_PROCESS_WINDOW), session(file));
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * @param prefix put before every text
   */
  static OnnxEmbedder fromFile(String model, Path weights, Path tokenizer, String prefix) {
    try (InputStream json = Files.newInputStream(tokenizer)) {
      return new OnnxEmbedder(model, prefix, tokenizer(json, FILE_WINDOW), session(weights));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String model() {
    return model;
  }

  @Override
  public int dimension() {
    return dimension;
  }

  /** One by one: padding to a common length changes what a quantised model says. */
  @Override
  public List<float[]> embed(List<String> texts) {
    return texts.stream().map(this::embed).toList();
  }

  private float[] embed(String text) {
    long[] tokens = tokenizer.encode(prefix + text).getIds();
    long[] mask = new long[tokens.length];
    Arrays.fill(mask, 1);
    Map<String, long[]> inputs =
        Map.of(
            "input_ids", tokens, "attention_mask", mask, "token_type_ids", new long[tokens.length]);
    Map<String, OnnxTensor> tensors = new HashMap<>();
    try {
      for (String input : session.getInputNames()) {
        tensors.put(input, tensor(inputs.get(input)));
      }
      try (OrtSession.Result result = session.run(tensors)) {
        return mean(((OnnxTensor) result.get(0)).getFloatBuffer(), tokens.length);
      }
    } catch (OrtException e) {
      throw new IllegalStateException(e);
    } finally {
      tensors.values().forEach(OnnxTensor::close);
    }
  }

  private static OnnxTensor tensor(long[] values) throws OrtException {
    return OnnxTensor.createTensor(OrtEnvironment.getEnvironment(), new long[][] {values});
  }

  /** Mean of the tokens' vectors, scaled to length 1. */
  private static float[] mean(FloatBuffer tokens, int count) {
    float[] sum = new float[tokens.remaining() / count];
    for (int i = 0; tokens.hasRemaining(); i++) {
      sum[i % sum.length] += tokens.get();
    }
    return UnitLength.of(sum);
  }

  private static InputStream resource(String name) {
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    return Objects.requireNonNull(loader.getResourceAsStream(name.toLowerCase(Locale.ROOT)), name);
  }

  private static HuggingFaceTokenizer tokenizer(InputStream json, int window) throws IOException {
    // Without it the tokenizer tells its makers where it runs.
    System.setProperty("ai.djl.offline", "true");
    return HuggingFaceTokenizer.newInstance(
        json,
        Map.of("padding", "false", "truncation", "true", "maxLength", Integer.toString(window)));
  }

  /** One thread: questions come from many visitors, not in one big batch. */
  private static OrtSession session(Path file) {
    try (SessionOptions options = new SessionOptions()) {
      options.setIntraOpNumThreads(1);
      // Texts differ in length, so the plan of the last one's memory is never of use.
      options.setMemoryPatternOptimization(false);
      return OrtEnvironment.getEnvironment().createSession(file.toString(), options);
    } catch (OrtException e) {
      throw new IllegalStateException("No ONNX model could be read from " + file, e);
    }
  }
}
