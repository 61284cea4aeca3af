package museum.foyer.staff.console;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import museum.foyer.answering.Answers;
import museum.foyer.conversation.turns.PastQuestion;
import museum.foyer.conversation.turns.Turns;

/**
 * Asks again what visitors have asked, as at the time they did and without a model, on the calling
 * thread: of what is published as that thread sees it.
 */
@ApplicationScoped
class PastAnswers {

  private static final int LAST = 200;

  private final Turns turns;
  private final Answers answers;
  private final Inquiries inquiries;

  PastAnswers(Turns turns, Answers answers, Inquiries inquiries) {
    this.turns = turns;
    this.answers = answers;
    this.inquiries = inquiries;
  }

  /** The last questions, newest first. */
  List<PastQuestion> questions() {
    return turns.latest(LAST);
  }

  /** What they would be answered, in their order; of as many as there is time for. */
  List<String> to(List<PastQuestion> questions) {
    long end = System.nanoTime() + GoldenRuns.PATIENCE.toNanos();
    List<String> texts = new ArrayList<>();
    for (PastQuestion question : questions) {
      if (System.nanoTime() - end > 0) {
        return texts;
      }
      texts.add(
          answers.answer(inquiries.of(question), event -> true, GoldenRuns.WITHOUT_MODEL).text());
    }
    return texts;
  }

  /** Where the two say different things, of those answered both times. */
  static List<Difference> between(
      List<PastQuestion> questions, List<String> before, List<String> after) {
    List<Difference> differences = new ArrayList<>();
    for (int i = 0; i < Math.min(before.size(), after.size()); i++) {
      if (!before.get(i).equals(after.get(i))) {
        PastQuestion question = questions.get(i);
        differences.add(
            new Difference(question.text(), question.language(), before.get(i), after.get(i)));
      }
    }
    return differences;
  }
}
