package museum.foyer.staff.console;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import museum.foyer.answering.desk.Desk;
import museum.foyer.knowledge.AgeBand;
import museum.foyer.knowledge.Home;
import museum.foyer.knowledge.Language;
import museum.foyer.knowledge.VisitorStatus;
import museum.foyer.knowledge.hours.Venue;
import museum.foyer.understanding.Understanding;
import museum.foyer.understanding.party.Party;
import museum.foyer.understanding.topics.Topic;
import museum.foyer.understanding.words.Figure;

/**
 * How a question was understood.
 *
 * @param topic key in the phrasebook; absent if it is near to none
 * @param nearness to the topic, 0 to 1
 * @param visitDate the day the answer is about
 * @param days asked about, every reading of each
 * @param times of day asked about, every reading of each
 * @param unread parts that seem to speak of somebody and could not be read
 * @param unexplained words that belong to nothing that was understood
 * @param venues keys of those it names or was asked for
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record Understood(
    Language language,
    Optional<String> topic,
    double nearness,
    LocalDate visitDate,
    List<Figure.Range> days,
    List<Set<LocalTime>> times,
    List<Visitors> party,
    Optional<Home> home,
    List<String> unread,
    List<Amount> amounts,
    Set<String> unexplained,
    List<String> venues) {

  /** Some of those who come. */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  record Visitors(OptionalInt count, Set<VisitorStatus> statuses, Optional<AgeBand> age) {}

  /**
   * A price, percentage or number in the question.
   *
   * @param kind {@code money}, {@code percentage} or {@code number}
   * @param currencies its sign or word may stand for
   */
  record Amount(String kind, BigDecimal value, Set<String> currencies) {}

  static Understood of(Desk desk) {
    Understanding understanding = desk.understanding();
    Party party = understanding.party();
    return new Understood(
        understanding.language(),
        understanding.topic().map(Topic::key),
        understanding.nearness(),
        desk.visitDate(),
        desk.days(),
        understanding.times().stream().map(Figure.Time::readings).toList(),
        party.visitors().stream().map(Understood::visitors).toList(),
        party.home(),
        party.unread(),
        understanding.text().figures().stream().flatMap(Understood::amount).toList(),
        understanding.unexplained(),
        desk.named().stream().map(Venue::key).toList());
  }

  private static Visitors visitors(Party.Visitors some) {
    return new Visitors(some.count(), some.each().statuses(), some.each().age());
  }

  private static Stream<Amount> amount(Figure figure) {
    if (figure instanceof Figure.Money money) {
      return Stream.of(new Amount("money", money.amount(), money.currencies()));
    } else if (figure instanceof Figure.Percentage percentage) {
      return Stream.of(new Amount("percentage", percentage.value(), Set.of()));
    } else if (figure instanceof Figure.Number number) {
      return Stream.of(new Amount("number", number.value(), Set.of()));
    }
    return Stream.empty();
  }
}
