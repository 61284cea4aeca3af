package museum.foyer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * How the golden dialogues went, by language and by topic, with every answer that was not right.
 */
record DialogueReport(List<Verdict> verdicts) {

  private static final Path FILE = Path.of("target", "dialogues.md");

  void write() throws IOException {
    String text =
        table("language", verdict -> verdict.dialogue().language().tag())
            + table("kind", verdict -> verdict.dialogue().kind().toString())
            + table("topic", DialogueReport::topic)
            + "\n## Not as expected\n\n"
            + verdicts.stream()
                .filter(verdict -> !verdict.asExpected())
                .map(DialogueReport::failure)
                .collect(Collectors.joining());
    Files.createDirectories(FILE.getParent());
    Files.writeString(FILE, text);
    System.out.println(text);
  }

  /** In percent. */
  static double share(List<Verdict> verdicts, Predicate<Verdict> right) {
    return 100.0 * verdicts.stream().filter(right).count() / verdicts.size();
  }

  private String table(String of, Function<Verdict, String> by) {
    Map<String, List<Verdict>> rows =
        verdicts.stream().collect(Collectors.groupingBy(by, TreeMap::new, Collectors.toList()));
    rows.put("all", verdicts);
    return "\n| %s | asked | as expected | %% | wrong facts | in the right language |\n"
            .formatted(of)
        + "|---|---|---|---|---|---|\n"
        + rows.entrySet().stream()
            .map(row -> row(row.getKey(), row.getValue()))
            .collect(Collectors.joining());
  }

  private static String row(String name, List<Verdict> of) {
    return "| %s | %d | %d | %.0f | %d | %d |%n"
        .formatted(
            name,
            of.size(),
            of.stream().filter(Verdict::asExpected).count(),
            share(of, Verdict::asExpected),
            of.stream().filter(verdict -> !verdict.wrong().isEmpty()).count(),
            of.stream().filter(Verdict::inTheVisitorsLanguage).count());
  }

  private static String failure(Verdict verdict) {
    Dialogue asked = verdict.dialogue();
    return "- %s%s %s %s %s: **%s**%s (%s)%n  - %s %s: %s%n  - %s%n"
        .formatted(
            verdict.wrong().isEmpty() ? "" : "WRONG FACT ",
            verdict.museum().key(),
            asked.language().tag(),
            asked.kind(),
            topic(verdict),
            asked.question(),
            asked.earlier().isEmpty() ? "" : " after " + asked.earlier(),
            asked.asOf(),
            verdict.answer().outcome(),
            verdict.answer().locale(),
            verdict.answer().text(),
            String.join("; ", verdict.wrong()) + " / " + String.join("; ", verdict.missing()));
  }

  private static String topic(Verdict verdict) {
    return verdict.dialogue().topic() == null ? "-" : verdict.dialogue().topic();
  }
}
