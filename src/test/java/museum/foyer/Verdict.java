package museum.foyer;

import java.math.BigDecimal;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is wrong with the answer to one question of a dialogue.
 *
 * @param wrong facts it states that are not true
 * @param missing what it should have been
 */
record Verdict(
    GoldenMuseum museum,
    Dialogue dialogue,
    Answer answer,
    List<String> wrong,
    List<String> missing) {

  /** What a visitor got; {@code outcome} names the HTTP status if it is not 200. */
  record Answer(String locale, String text, String outcome) {

    Answer {
      text =
          text.replaceAll("[\\u00a0\\u202f]", " ")
              .replaceAll("[\\u200e\\u200f\\u2066-\\u2069]", "");
    }
  }

  static Verdict of(GoldenMuseum museum, Dialogue dialogue, Answer answer) {
    List<String> wrong = new ArrayList<>();
    dialogue.lacks().stream()
        .filter(answer.text()::contains)
        .forEach(part -> wrong.add("says \"" + part + "\""));
    untrue(Stated.times(answer.text()), trueTimes(museum, dialogue), wrong);
    untrue(Stated.amounts(answer.text()), trueAmounts(museum, dialogue), wrong);
    List<String> missing = new ArrayList<>();
    dialogue.contains().stream()
        .filter(part -> Stream.of(part.split(" \\| ")).noneMatch(answer.text()::contains))
        .forEach(part -> missing.add("lacks \"" + part + "\""));
    if (!dialogue.outcome().contains(answer.outcome())) {
      missing.add("is " + answer.outcome());
    }
    return new Verdict(museum, dialogue, answer, wrong, missing);
  }

  boolean asExpected() {
    return wrong.isEmpty() && missing.isEmpty() && inTheVisitorsLanguage();
  }

  boolean inTheVisitorsLanguage() {
    return dialogue.language().tag().equals(answer.locale());
  }

  private static <T> void untrue(Set<T> stated, Set<T> allowed, List<String> wrong) {
    stated.stream()
        .filter(value -> !allowed.contains(value))
        .forEach(value -> wrong.add("states " + value));
  }

  private static Set<LocalTime> trueTimes(GoldenMuseum museum, Dialogue dialogue) {
    Set<LocalTime> only = Stated.times(String.join(" ", dialogue.only()));
    Set<LocalTime> all = new HashSet<>(only.isEmpty() ? museum.times() : only);
    all.addAll(Stated.times(String.join(" ", dialogue.contains())));
    Stream.concat(dialogue.earlier().stream(), Stream.of(dialogue.question()))
        .map(Stated::timesAsked)
        .forEach(all::addAll);
    return all;
  }

  private static Set<BigDecimal> trueAmounts(GoldenMuseum museum, Dialogue dialogue) {
    Set<BigDecimal> only =
        dialogue.only().stream()
            .filter(value -> !value.contains(":"))
            .map(Stated::amount)
            .collect(Collectors.toSet());
    Set<BigDecimal> all = new HashSet<>(only.isEmpty() ? museum.amounts() : museum.prices());
    all.addAll(only);
    all.addAll(Stated.amounts(String.join(" ", dialogue.contains())));
    return all;
  }
}
