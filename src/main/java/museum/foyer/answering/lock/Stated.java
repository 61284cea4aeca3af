package museum.foyer.answering.lock;

import java.util.List;
import museum.foyer.answering.desk.Subject.Dimension;
import museum.foyer.answering.evidence.Assertion;
import museum.foyer.answering.evidence.SentenceReader.Asserted;
import museum.foyer.answering.evidence.SentenceReader.Reading;
import museum.foyer.understanding.polarity.Aspect;
import museum.foyer.understanding.polarity.Sense;
import museum.foyer.understanding.polarity.Statement;
import museum.foyer.understanding.words.Figure;

/** Which statements of a sentence say more than its figures and its courtesies do. */
final class Stated {

  private Stated() {}

  /** "The exhibition is open" says that it is on; without one "on" and "over" say other things. */
  static Asserted ofShow(Asserted asserted) {
    Statement statement = asserted.statement();
    boolean exhibition = asserted.about().containsKey(Dimension.EXHIBITION);
    if (exhibition && statement.aspect() == Aspect.OPEN) {
      return with(Aspect.RUNNING, statement.weak(), asserted);
    }
    if (exhibition
        && statement.weak()
        && statement.aspect() == Aspect.ALLOWED
        && asserted.words().stream().allMatch(Statement.Word::ofFacts)) {
      return with(Aspect.RUNNING, false, asserted);
    }
    return !exhibition && Assertion.SHOWN.contains(statement.aspect())
        ? with(Aspect.SAID, statement.holds(), asserted)
        : asserted;
  }

  private static Asserted with(Aspect aspect, boolean weak, Asserted asserted) {
    Statement s = asserted.statement();
    return new Asserted(
        new Statement(
            s.start(),
            s.end(),
            aspect,
            s.holds(),
            weak,
            s.clear(),
            s.words(),
            s.limits(),
            s.conditions()),
        asserted.about(),
        asserted.words());
  }

  /** Whether it says more than its figures do, which are judged by themselves. */
  static boolean something(Asserted asserted, Reading reading) {
    Statement statement = asserted.statement();
    if (statement.aspect() == Aspect.SAID && statement.holds()) {
      // "yes, even with flash" and "€12 only today" are more than remarks
      return reading.polarity().opener().isPresent() && !asserted.words().isEmpty()
          || !statement.limits().isEmpty() && hasPriceOrTime(statement, reading);
    }
    if (!statement.limits().isEmpty() || !statement.clear()) {
      return true;
    }
    if (statement.aspect() == Aspect.FREE && !statement.holds()) {
      return figures(statement, reading).stream()
          .noneMatch(f -> f instanceof Figure.Money money && money.amount().signum() > 0);
    }
    if (statement.aspect() == Aspect.RUNNING && statement.holds()) {
      return !hasDates(statement, reading);
    }
    return !statement.weak() || saysOfWhat(asserted) && !statesBetter(statement, reading);
  }

  /** "You can come tomorrow" permits nothing; "children can come" and "dogs can come" do. */
  private static boolean saysOfWhat(Asserted asserted) {
    boolean thereAtVenue =
        asserted.statement().aspect() == Aspect.AVAILABLE
            && asserted.about().containsKey(Dimension.VENUE);
    return !asserted.words().isEmpty()
        || asserted.about().containsKey(Dimension.VISITOR)
        || thereAtVenue;
  }

  /** "You can enter free of charge" states the price. */
  private static boolean statesBetter(Statement weak, Reading reading) {
    return reading.polarity().statements().stream()
        .anyMatch(
            other ->
                other.start() == weak.start()
                    && !other.weak()
                    && other.holds()
                    && other.aspect() != Aspect.SAID
                    && !Assertion.SHOWN.contains(other.aspect()));
  }

  /** "On from … to …": the dates say whether it runs. */
  private static boolean hasDates(Statement statement, Reading reading) {
    List<Figure.Day> days =
        figures(statement, reading).stream()
            .filter(Figure.Day.class::isInstance)
            .map(Figure.Day.class::cast)
            .toList();
    return days.size() > 1
        || days.stream()
            .anyMatch(
                day ->
                    reading.polarity().of(day).sense().filter(Sense.FROM::equals).isPresent()
                        || day.readings().stream()
                            .anyMatch(range -> !range.from().equals(range.until())));
  }

  private static boolean hasPriceOrTime(Statement statement, Reading reading) {
    return figures(statement, reading).stream()
        .anyMatch(figure -> figure instanceof Figure.Money || figure instanceof Figure.Time);
  }

  private static List<Figure> figures(Statement statement, Reading reading) {
    return reading.text().figures().stream()
        .filter(f -> f.start() >= statement.start() && f.end() <= statement.end())
        .toList();
  }
}
