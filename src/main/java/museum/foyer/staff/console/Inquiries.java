package museum.foyer.staff.console;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZonedDateTime;
import java.util.Optional;
import museum.foyer.answering.desk.Question;
import museum.foyer.conversation.turns.PastQuestion;
import museum.foyer.knowledge.Language;
import museum.foyer.knowledge.golden.GoldenQuestion;
import museum.foyer.knowledge.hours.Venues;
import museum.foyer.knowledge.items.Asked;
import museum.foyer.platform.InvalidParameterException;

/** Makes visitors' questions of what the team wants to have asked. */
@ApplicationScoped
class Inquiries {

  private final Asked asked;
  private final Venues venues;

  Inquiries(Asked asked, Venues venues) {
    this.asked = asked;
    this.venues = venues;
  }

  /**
   * @throws InvalidParameterException that names the field
   */
  Question of(ConsoleQuestion wanted) {
    ZonedDateTime moment = asked.moment("/asOf", wanted.asOf());
    if (wanted
        .venue()
        .filter(key -> venues.find(key, moment.toLocalDate()).isEmpty())
        .isPresent()) {
      throw InvalidParameterException.of("/venue", "There is no venue with this key.");
    }
    return new Question(
        wanted.question(), wanted.locale().flatMap(Language::of), wanted.venue(), moment);
  }

  /** As at the time it was asked. */
  Question of(PastQuestion past) {
    return new Question(
        past.text(),
        Optional.of(past.language()),
        past.venue(),
        asked.moment("/asOf", Optional.of(past.askedAt().toString())));
  }

  Question of(GoldenQuestion golden) {
    return new Question(
        golden.question(),
        golden.language(),
        golden.venue(),
        asked.moment("/asOf", Optional.of(golden.asOf())));
  }
}
