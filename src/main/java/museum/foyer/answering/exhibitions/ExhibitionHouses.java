package museum.foyer.answering.exhibitions;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import museum.foyer.answering.desk.Desk;
import museum.foyer.answering.evidence.Facts;
import museum.foyer.answering.hours.HoursFacts;
import museum.foyer.knowledge.exhibitions.Exhibition;
import museum.foyer.knowledge.hours.Day;
import museum.foyer.knowledge.hours.Venue;
import museum.foyer.understanding.words.Figure;

/** The houses in which exhibitions are shown: when nothing can be seen in them. */
record ExhibitionHouses(Desk desk) {

  /** Those of the house that is named; "the museum" is all of them. */
  List<Exhibition> asked(List<Exhibition> all) {
    Set<String> houses = desk.named().stream().map(Venue::key).collect(Collectors.toSet());
    boolean everywhere =
        houses.isEmpty() || desk.venues().stream().limit(1).anyMatch(v -> houses.contains(v.key()));
    return all.stream()
        .filter(one -> everywhere || one.venue().filter(houses::contains).isPresent())
        .toList();
  }

  /** What the house says of the days asked about, or of its week. */
  Facts hours(Exhibition exhibition) {
    return HoursFacts.of(venue(exhibition).map(venue -> desk.at(List.of(venue))).orElse(desk));
  }

  /** On a day on which the house is closed nothing can be seen in it. */
  boolean isClosed(Exhibition exhibition, Figure.Range days) {
    return days.from().equals(days.until())
        && venue(exhibition)
            .or(() -> desk.venues().stream().findFirst())
            .map(venue -> !venue.calendar(desk.museum()).on(days.from()).open())
            .orElse(false);
  }

  /** When its house opens next. */
  Optional<LocalDate> nextOpening(Exhibition exhibition, LocalDate after) {
    return venue(exhibition)
        .or(() -> desk.venues().stream().findFirst())
        .flatMap(venue -> venue.calendar(desk.museum()).nextOpenDay(after.plusDays(1)))
        .map(Day::date);
  }

  private Optional<Venue> venue(Exhibition exhibition) {
    return exhibition
        .venue()
        .flatMap(
            key -> desk.venues().stream().filter(venue -> venue.key().equals(key)).findFirst());
  }
}
