package museum.foyer.knowledge.golden;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import museum.foyer.knowledge.Language;

/**
 * A question with what its answer must say, asked without a model at a fixed moment.
 *
 * @param language of the page it is asked on
 * @param asOf when it counts as asked, in the museum's zone: a date (then at noon) or a date and
 *     time
 * @param venue key of the venue it is asked for
 * @param mustContain every one of them; whatever the case
 * @param mustNotContain none of them; whatever the case
 * @param outcome how it must end, as an answer names it
 */
public record GoldenQuestion(
    String key,
    String question,
    Optional<Language> language,
    String asOf,
    Optional<String> venue,
    List<String> mustContain,
    Optional<List<String>> mustNotContain,
    Optional<String> outcome) {

  public GoldenQuestion {
    mustContain = List.copyOf(mustContain);
    mustNotContain = mustNotContain.map(List::copyOf);
    moment(asOf);
  }

  /** When it counts as asked, in the museum's zone. */
  public LocalDateTime moment() {
    return moment(asOf);
  }

  /** What must stand in the answer and does not. */
  public List<String> missingIn(String answer) {
    return mustContain.stream().filter(text -> !holds(answer, text)).toList();
  }

  /** What must not stand in the answer and does. */
  public List<String> unwantedIn(String answer) {
    return mustNotContain.orElse(List.of()).stream().filter(text -> holds(answer, text)).toList();
  }

  private static boolean holds(String answer, String text) {
    return answer.toLowerCase(Locale.ROOT).contains(text.toLowerCase(Locale.ROOT));
  }

  private static LocalDateTime moment(String text) {
    try {
      return text.contains("T")
          ? LocalDateTime.parse(text)
          : LocalDate.parse(text).atTime(LocalTime.NOON);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "asOf is neither a date like 2026-12-24 nor a date and time like 2026-12-24T10:00");
    }
  }
}
