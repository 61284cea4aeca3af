package museum.foyer.answering;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import museum.foyer.answering.desk.Desk;
import museum.foyer.answering.desk.Question;
import museum.foyer.answering.evidence.Evidence;
import museum.foyer.llm.Prompt;

/**
 * Writes what the model is told. The template is ours; evidence and question are data and never
 * read as template.
 */
final class PromptWriter {

  private static final String ANSWER = read("/prompts/answer.txt");
  private static final String STANDALONE = read("/prompts/standalone.txt");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");

  /** A question is at most 500 code points; its English form is not longer than this. */
  private static final int STANDALONE_TOKENS = 120;

  private PromptWriter() {}

  static Prompt answer(Desk desk, Evidence evidence, int maxTokens) {
    Map<String, String> values =
        Map.of(
            "museum", desk.museum().name().in(desk.language()),
            "language", desk.language().locale().getDisplayLanguage(Locale.ENGLISH),
            "unknown", desk.say("unknown"),
            "today", desk.conventions().date(desk.today()),
            "evidence", numbered(evidence));
    return new Prompt(fill(values), asked(desk.told()), maxTokens);
  }

  /**
   * Asks for the question in plain English, whatever it leans on.
   *
   * @param told masked
   */
  static Prompt standalone(Question told) {
    return new Prompt(STANDALONE, asked(told), STANDALONE_TOKENS);
  }

  /** The question, after the earlier ones it may go on from. */
  private static String asked(Question question) {
    if (question.earlier().isEmpty()) {
      return question.text();
    }
    String earlier =
        question.earlier().stream()
            .map(turn -> "Earlier question: " + oneLine(turn.text()))
            .collect(Collectors.joining("\n"));
    return earlier + "\nQuestion: " + oneLine(question.text());
  }

  /** One pass: a placeholder inside a value stays as it is. */
  private static String fill(Map<String, String> values) {
    return PLACEHOLDER
        .matcher(ANSWER)
        .replaceAll(
            placeholder ->
                Matcher.quoteReplacement(
                    values.getOrDefault(placeholder.group(1), placeholder.group())));
  }

  private static String numbered(Evidence evidence) {
    return IntStream.range(0, evidence.lines().size())
        .mapToObj(i -> "[" + (i + 1) + "] " + oneLine(evidence.lines().get(i).text()))
        .collect(Collectors.joining("\n"));
  }

  /** Stored text cannot start a section of its own. */
  private static String oneLine(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }

  private static String read(String file) {
    try (InputStream in = PromptWriter.class.getResourceAsStream(file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
  }
}
