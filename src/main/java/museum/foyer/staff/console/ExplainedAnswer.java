package museum.foyer.staff.console;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import museum.foyer.answering.Outcome;
import museum.foyer.answering.desk.Question;
import museum.foyer.answering.desk.Source;
import museum.foyer.answering.evidence.Facts;
import museum.foyer.answering.trace.Explanation;
import museum.foyer.answering.trace.Thresholds;
import museum.foyer.knowledge.Language;
import museum.foyer.llm.Prompt;

/**
 * An answer, and how it came about.
 *
 * @param text as a visitor would read it
 * @param generated whether a model phrased it
 * @param asOf when the question counted as asked, in the museum's zone
 * @param facts absent if it was answered before anything was computed
 * @param passages best first, also those below the threshold of evidence
 * @param prompt as it was sent; absent if no model was asked
 * @param withheld sentences of the model that were not shown
 * @param millis by step; only the steps gone through
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record ExplainedAnswer(
    String text,
    Language locale,
    Outcome outcome,
    boolean generated,
    Optional<String> model,
    List<Source> sources,
    OffsetDateTime asOf,
    Understood understanding,
    Optional<Computed> facts,
    List<FoundPassage> passages,
    Thresholds thresholds,
    Optional<Prompt> prompt,
    List<Withheld> withheld,
    Map<String, Double> millis) {

  private static final double NANOS = 1_000_000;

  /**
   * @param sentences the answer from facts alone
   * @param certain whether it is what was asked, whatever else the question says
   */
  record Computed(List<String> sentences, List<Line> lines, boolean certain) {

    static Computed of(Facts facts) {
      return new Computed(
          facts.plain(),
          facts.lines().stream().map(line -> new Line(line.source().id(), line.text())).toList(),
          facts.certain());
    }
  }

  /** A piece of evidence as a model is shown it. */
  record Line(String source, String text) {}

  /**
   * @param reason {@code figure}, {@code name}, {@code attachment}, {@code polarity}, {@code
   *     language} or {@code markup}
   */
  record Withheld(String sentence, String reason) {

    static Withheld of(Explanation.Withheld one) {
      return new Withheld(one.sentence(), lower(one.why()));
    }
  }

  static ExplainedAnswer of(
      Question question,
      Heard heard,
      Outcome outcome,
      Explanation explanation,
      Thresholds thresholds) {
    Understood understood = explanation.desk().map(Understood::of).orElseThrow();
    return new ExplainedAnswer(
        heard.text(),
        understood.language(),
        outcome,
        heard.model().isPresent(),
        heard.model(),
        heard.sources(),
        question.askedAt().toOffsetDateTime(),
        understood,
        explanation.facts().map(Computed::of),
        explanation.passages().stream().map(FoundPassage::of).toList(),
        thresholds,
        explanation.prompt(),
        explanation.withheld().stream().map(Withheld::of).toList(),
        millis(explanation));
  }

  private static Map<String, Double> millis(Explanation explanation) {
    Map<String, Double> millis = new TreeMap<>();
    explanation.took().forEach((step, took) -> millis.put(lower(step), took.toNanos() / NANOS));
    return millis;
  }

  private static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
