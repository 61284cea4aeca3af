package museum.foyer.staff.console;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import museum.foyer.answering.Answered;
import museum.foyer.answering.Answers;
import museum.foyer.answering.trace.Manner;
import museum.foyer.answering.trace.Trace;
import museum.foyer.knowledge.golden.GoldenQuestion;

/** Asks golden questions, on the calling thread: of what is published as that thread sees it. */
@ApplicationScoped
class GoldenRuns {

  /** Whoever publishes waits for it, and others wait to publish. */
  static final Duration PATIENCE = Duration.ofSeconds(20);

  static final Manner WITHOUT_MODEL = new Manner(false, Trace.NONE);

  /**
   * @param complete whether there was time for all of them
   */
  record Run(List<GoldenResult> results, boolean complete) {

    List<GoldenResult> red() {
      return results.stream().filter(result -> !result.passed()).toList();
    }
  }

  private final Answers answers;
  private final Inquiries inquiries;

  GoldenRuns(Answers answers, Inquiries inquiries) {
    this.answers = answers;
    this.inquiries = inquiries;
  }

  /** In their order, as many as there is time for. */
  Run ask(List<GoldenQuestion> questions) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    List<GoldenResult> results = new ArrayList<>();
    for (GoldenQuestion question : questions) {
      if (System.nanoTime() - end > 0) {
        return new Run(results, false);
      }
      results.add(ask(question));
    }
    return new Run(results, true);
  }

  private GoldenResult ask(GoldenQuestion golden) {
    Answered answered = answers.answer(inquiries.of(golden), event -> true, WITHOUT_MODEL);
    return GoldenResult.of(golden, answered.outcome(), answered.text());
  }
}
