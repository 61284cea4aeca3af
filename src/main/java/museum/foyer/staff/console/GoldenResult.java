package museum.foyer.staff.console;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import museum.foyer.answering.Outcome;
import museum.foyer.knowledge.golden.GoldenQuestion;

/**
 * How a golden question was answered.
 *
 * @param missing what must stand in the answer and does not
 * @param unwanted what must not stand in the answer and does
 * @param wantedOutcome if it ended in another way than it must
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record GoldenResult(
    String key,
    boolean passed,
    String question,
    List<String> missing,
    List<String> unwanted,
    Optional<String> wantedOutcome,
    Outcome outcome,
    String answer) {

  static GoldenResult of(GoldenQuestion golden, Outcome outcome, String answer) {
    List<String> missing = golden.missingIn(answer);
    List<String> unwanted = golden.unwantedIn(answer);
    Optional<String> wanted = golden.outcome().filter(name -> !name.equals(outcome.name()));
    return new GoldenResult(
        golden.key(),
        missing.isEmpty() && unwanted.isEmpty() && wanted.isEmpty(),
        golden.question(),
        missing,
        unwanted,
        wanted,
        outcome,
        answer);
  }

  /** For a colleague, in one sentence. */
  String told() {
    StringBuilder told =
        new StringBuilder("Golden question '" + key + "' would be answered otherwise:");
    missing.forEach(text -> told.append(" '").append(text).append("' is missing;"));
    unwanted.forEach(text -> told.append(" '").append(text).append("' must not be said;"));
    wantedOutcome.ifPresent(
        wanted ->
            told.append(" it ends ")
                .append(outcome.name().toLowerCase(Locale.ROOT))
                .append(", not ")
                .append(wanted.toLowerCase(Locale.ROOT))
                .append(';'));
    return told.substring(0, told.length() - 1) + ".";
  }
}
