package museum.foyer.staff.contradictions;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import museum.foyer.knowledge.AgeBand;
import museum.foyer.knowledge.VisitorStatus;
import museum.foyer.knowledge.prices.TicketPrice;
import museum.foyer.understanding.polarity.Aspect;
import museum.foyer.understanding.polarity.Sense;
import museum.foyer.understanding.words.Figure;

/** The ages at which a sentence says admission becomes free or dearer, against the tickets. */
final class AgeCheck {

  private final Known known;

  AgeCheck(Known known) {
    this.known = known;
  }

  /** An age at which no ticket begins or ends, said of who pays less or nothing. */
  Stream<Finding> of(Sentence sentence) {
    boolean free = saysFree(sentence);
    Set<Integer> bounds = new TreeSet<>();
    known.tickets().stream()
        .filter(ticket -> !free || ticket.free())
        .forEach(ticket -> ticket.ages().ifPresent(band -> bounds.addAll(bounds(band))));
    return sentence.figures(Figure.Age.class).stream()
        .filter(age -> !bounds.isEmpty() && sentence.figures(Figure.Money.class).size() > 0)
        .filter(age -> !isBound(age, sentence, free))
        .map(age -> new Finding(sentence.wording(), sentence.text(age), "prices", ages(free)));
  }

  private String ages(boolean free) {
    return known.tickets().stream()
        .filter(ticket -> !free || ticket.free())
        .flatMap(ticket -> ticket.ages().stream())
        .map(band -> band.lowest() + (band.until().isPresent() ? "-" + band.highest() : "+"))
        .distinct()
        .collect(Collectors.joining(", "));
  }

  private static List<Integer> bounds(AgeBand band) {
    return IntStream.concat(band.from().stream(), band.until().stream()).boxed().toList();
  }

  private boolean isBound(Figure.Age age, Sentence sentence, boolean free) {
    Optional<Sense> sense = sentence.reading().polarity().of(age).sense();
    Predicate<AgeBand> bound =
        band ->
            sense
                .map(side -> isBound(age.years(), side, band))
                .orElseGet(
                    () ->
                        Stream.of(Sense.values())
                            .anyMatch(side -> isBound(age.years(), side, band)));
    return known.tickets().stream()
            .filter(ticket -> !free || ticket.free())
            .flatMap(ticket -> ticket.ages().stream())
            .anyMatch(bound)
        || known.tickets().stream()
            .filter(ticket -> ticket.covers().isPresent() || ticket.isFor(VisitorStatus.FAMILY))
            .anyMatch(ticket -> isInTerms(ticket, age.years()));
  }

  private static boolean isBound(int years, Sense sense, AgeBand band) {
    OptionalInt end = sense == Sense.UNDER || sense == Sense.UNTIL ? band.until() : band.from();
    return switch (sense) {
      case UNDER -> end.equals(OptionalInt.of(years - 1));
      case UNTIL, FROM -> end.equals(OptionalInt.of(years));
      case ABOVE -> end.equals(OptionalInt.of(years + 1)) || end.equals(OptionalInt.of(years));
    };
  }

  /** "With at least 1 child under 18" stands in the note of the family ticket. */
  private static boolean isInTerms(TicketPrice ticket, int years) {
    return Stream.of(ticket.note(), ticket.conditions(), ticket.proof())
        .flatMap(Optional::stream)
        .flatMap(text -> text.all().stream())
        .anyMatch(text -> text.matches("(?s).*(?<!\\d)" + years + "(?!\\d).*"));
  }

  private static boolean saysFree(Sentence sentence) {
    return sentence.asserted().stream()
        .anyMatch(one -> one.statement().aspect() == Aspect.FREE && one.statement().holds());
  }
}
