package museum.foyer.staff.console;

import io.quarkus.virtual.threads.VirtualThreads;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import museum.foyer.knowledge.Kind;
import museum.foyer.knowledge.golden.GoldenQuestion;
import museum.foyer.knowledge.golden.GoldenQuestions;
import museum.foyer.knowledge.items.Items;
import museum.foyer.knowledge.items.NewItem;
import museum.foyer.staff.publishing.Objection;
import museum.foyer.staff.publishing.PublishCheck;

/**
 * No golden question that was answered as it must be is answered otherwise afterwards, and no new
 * one that is not. Vectors of changed wordings are not made yet: what is compared is what visitors
 * would be told in the first seconds.
 */
@ApplicationScoped
class GoldenCheck implements PublishCheck {

  private static final String CODE = "golden-question";

  private final Items items;
  private final GoldenQuestions questions;
  private final GoldenRuns runs;
  private final ExecutorService executor;

  GoldenCheck(
      Items items,
      GoldenQuestions questions,
      GoldenRuns runs,
      @VirtualThreads ExecutorService executor) {
    this.items = items;
    this.questions = questions;
    this.runs = runs;
    this.executor = executor;
  }

  @Override
  public List<Objection> objections(NewItem item) {
    if (items.museum().isEmpty()) {
      return List.of();
    }
    List<GoldenQuestion> asked = concerned(item);
    GoldenRuns.Run run = runs.ask(asked);
    Set<String> before = run.red().isEmpty() ? Set.of() : redBefore(asked, run.red());
    List<Objection> objections =
        run.red().stream()
            .filter(red -> !before.contains(red.key()))
            .map(red -> new Objection(CODE, "", red.told(), true))
            .collect(Collectors.toCollection(ArrayList::new));
    if (!run.complete()) {
      objections.add(
          new Objection(CODE, "", "There was no time to ask all golden questions.", true));
    }
    return objections;
  }

  /** A golden question changes no answer but its own. */
  private List<GoldenQuestion> concerned(NewItem item) {
    return questions.published().stream()
        .filter(
            question -> item.kind() != Kind.GOLDEN_QUESTION || question.key().equals(item.key()))
        .toList();
  }

  /**
   * Those that are red already, with the same question: asked on another thread, which sees what is
   * published.
   */
  private Set<String> redBefore(List<GoldenQuestion> asked, List<GoldenResult> red) {
    Set<String> keys = red.stream().map(GoldenResult::key).collect(Collectors.toSet());
    Future<Set<String>> before =
        executor.submit(
            () -> {
              List<GoldenQuestion> same =
                  questions.published().stream()
                      .filter(asked::contains)
                      .filter(question -> keys.contains(question.key()))
                      .toList();
              return runs.ask(same).red().stream()
                  .map(GoldenResult::key)
                  .collect(Collectors.toSet());
            });
    try {
      return before.get(GoldenRuns.PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Set.of();
    } catch (ExecutionException | TimeoutException e) {
      before.cancel(true);
      return Set.of(); // not known to be red before: the one who publishes decides
    }
  }
}
