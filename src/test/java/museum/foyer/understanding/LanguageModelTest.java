package museum.foyer.understanding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorFactory;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import opennlp.tools.ml.maxent.GISModel;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.Context;
import org.junit.jupiter.api.Test;

/**
 * OpenNLP's detector knows 183 languages and holds 150 MB. Foyer brings the part that tells the
 * served languages apart; {@link #main} cuts it out.
 */
class LanguageModelTest {

  private static final String WHOLE = "/langdetect-183.bin";

  @Test
  void saysOfServedLanguagesWhatTheWholeModelSays() throws IOException {
    // Given
    LanguageDetectorModel whole = whole();
    LanguageDetectorModel served = LanguageGuess.readModel();
    List<String> texts =
        List.of(
            "Are you open tomorrow?",
            "Combien coûte un billet pour un étudiant ?",
            "¿Hay aparcamiento cerca del museo?",
            "Wie lange dauert die Führung am Sonntag?",
            "Quanto costa il biglietto ridotto?",
            "Is er korting voor kinderen?",
            "A que horas fecham hoje?",
            "Bảo tàng mở cửa lúc mấy giờ?",
            "wifi");

    for (String text : texts) {
      // When
      Map<String, Double> expected = shares(whole, text);
      Map<String, Double> shares = shares(served, text);

      // Then
      assertThat(shares.keySet()).isEqualTo(expected.keySet());
      expected.forEach(
          (language, share) ->
              assertThat(shares.get(language)).as(text).isCloseTo(share, within(1e-6)));
    }
  }

  /** Writes the file anew. Argument: where to. */
  public static void main(String... arguments) throws IOException {
    AbstractModel whole = (AbstractModel) whole().getMaxentModel();
    Object[] parts = whole.getDataStructures();
    List<String> names = Arrays.asList((String[]) parts[2]);
    List<String> kept = names.stream().filter(LanguageGuess.DETECTED::containsKey).toList();
    Map<String, Context> contexts = new LinkedHashMap<>();
    ((Map<?, ?>) parts[1])
        .forEach(
            (feature, context) -> {
              Context part = part((Context) context, names, kept);
              if (part.getOutcomes().length > 0) {
                contexts.put((String) feature, part);
              }
            });
    GISModel model =
        new GISModel(
            contexts.values().toArray(Context[]::new),
            contexts.keySet().toArray(String[]::new),
            kept.toArray(String[]::new));
    try (OutputStream out = Files.newOutputStream(Path.of(arguments[0]))) {
      new LanguageDetectorModel(model, Map.of(), new LanguageDetectorFactory()).serialize(out);
    }
  }

  private static Context part(Context context, List<String> names, List<String> kept) {
    Map<Integer, Double> weights = new TreeMap<>();
    for (int i = 0; i < context.getOutcomes().length; i++) {
      int index = kept.indexOf(names.get(context.getOutcomes()[i]));
      if (index >= 0) {
        weights.put(index, context.getParameters()[i]);
      }
    }
    return new Context(
        weights.keySet().stream().mapToInt(Integer::intValue).toArray(),
        weights.values().stream().mapToDouble(Double::doubleValue).toArray());
  }

  private static LanguageDetectorModel whole() throws IOException {
    try (InputStream in = LanguageModelTest.class.getResourceAsStream(WHOLE)) {
      return new LanguageDetectorModel(in);
    }
  }

  private static Map<String, Double> shares(LanguageDetectorModel model, String text) {
    Map<String, Double> shares = new TreeMap<>();
    for (Language guess : new LanguageDetectorME(model).predictLanguages(text)) {
      if (LanguageGuess.DETECTED.containsKey(guess.getLang())) {
        shares.put(guess.getLang(), guess.getConfidence());
      }
    }
    double sum = shares.values().stream().mapToDouble(Double::doubleValue).sum();
    shares.replaceAll((language, share) -> share / sum);
    return shares;
  }
}
