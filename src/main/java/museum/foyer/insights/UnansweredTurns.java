package museum.foyer.insights;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.EnumSet;
import java.util.Set;
import museum.foyer.answering.Answered;
import museum.foyer.answering.Outcome;
import museum.foyer.conversation.turns.TurnRated;
import museum.foyer.conversation.turns.TurnRecorded;
import museum.foyer.conversation.turns.TurnsErased;
import museum.foyer.conversation.turns.WordsForgotten;

/**
 * Notes the turns after which the team has something to write: those that were not answered well,
 * and those whose answer a visitor did not find helpful.
 */
@ApplicationScoped
class UnansweredTurns {

  private static final Set<Outcome> NOT_WELL =
      EnumSet.of(Outcome.UNKNOWN, Outcome.CLARIFY, Outcome.DEGRADED);

  private final QuestionStore questions;
  private final GroupStore groups;

  UnansweredTurns(QuestionStore questions, GroupStore groups) {
    this.questions = questions;
    this.groups = groups;
  }

  void onTurn(@Observes TurnRecorded event) {
    Answered answered = event.turn().answered();
    boolean notWell = NOT_WELL.contains(answered.outcome()) || answered.trail().withheld() > 0;
    if (notWell && !answered.asked().normalized().isEmpty()) {
      questions.add(event.turn());
    }
  }

  void onRated(@Observes TurnRated event) {
    if (!event.helpful()) {
      questions.add(event.turn());
    }
  }

  void onForgotten(@Observes WordsForgotten event) {
    questions.forget(event.before());
    groups.forget(event.before());
  }

  void onErased(@Observes TurnsErased event) {
    questions.forget(event.turns());
  }
}
