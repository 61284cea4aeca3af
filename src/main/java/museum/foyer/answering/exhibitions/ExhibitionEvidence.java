package museum.foyer.answering.exhibitions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import museum.foyer.answering.desk.Desk;
import museum.foyer.answering.desk.Source;
import museum.foyer.answering.desk.Subject;
import museum.foyer.answering.evidence.Claim;
import museum.foyer.answering.evidence.Line;
import museum.foyer.answering.evidence.Value;
import museum.foyer.knowledge.Museum;
import museum.foyer.knowledge.exhibitions.Exhibition;
import museum.foyer.understanding.polarity.Aspect;

/** Exhibitions as evidence: their days, their page, their place. */
final class ExhibitionEvidence {

  private final Desk desk;
  private final ExhibitionWording wording;

  ExhibitionEvidence(Desk desk, ExhibitionWording wording) {
    this.desk = desk;
    this.wording = wording;
  }

  Line line(Exhibition exhibition) {
    Set<Subject> subjects = new HashSet<>();
    subjects.add(Subject.exhibition(exhibition.key()));
    exhibition.venue().map(Subject::venue).ifPresent(subjects::add);
    Source source =
        new Source(
            "exhibitions/" + exhibition.key(),
            wording.title(exhibition),
            exhibition.url().or(() -> desk.museum().page(Museum.Pages::exhibitions)));
    Line line =
        new Line(source, text(exhibition), claims(exhibition, subjects), subjects, Set.of());
    LocalDate today = desk.today();
    Line known = asserting(line, exhibition, today);
    return desk.visitDate().equals(today) ? known : asserting(known, exhibition, desk.visitDate());
  }

  private Line asserting(Line line, Exhibition exhibition, LocalDate day) {
    Set<Subject> subjects = new HashSet<>(line.names());
    subjects.add(Subject.day(day));
    subjects.add(Subject.weekday(day.getDayOfWeek()));
    if (day.equals(desk.today())) {
      subjects.add(Subject.NOW);
    }
    return line.asserting(Aspect.RUNNING, exhibition.runningOn(day), subjects)
        .asserting(Aspect.OVER, exhibition.overOn(day), subjects)
        .asserting(Aspect.COMING, exhibition.comingOn(day), subjects);
  }

  /**
   * Surcharges and late nights are told, but not claimed: an amount that a sentence gives for the
   * whole ticket, or a time for every day, could not be told apart from them.
   */
  private static List<Claim> claims(Exhibition exhibition, Set<Subject> subjects) {
    List<Claim> claims = new ArrayList<>();
    Stream.of(exhibition.from(), exhibition.until())
        .flatMap(Optional::stream)
        .forEach(day -> claims.add(new Claim(new Value.Day(day), subjects)));
    if (exhibition.from().isPresent() && exhibition.until().isPresent()) {
      claims.add(
          new Claim(new Value.Days(exhibition.from().get(), exhibition.until().get()), subjects));
    }
    exhibition
        .bookingUrl()
        .map(url -> new Value.Address(url.toLowerCase(Locale.ROOT)))
        .ifPresent(page -> claims.add(new Claim(page, subjects)));
    return claims;
  }

  private String text(Exhibition exhibition) {
    return Stream.of(
            Optional.of(wording.dates(exhibition)),
            exhibition.place().map(place -> place.in(desk.language())),
            exhibition.summary().map(summary -> summary.in(desk.language())),
            artists(exhibition),
            exhibition.surcharge().map(amount -> wording.surcharge(exhibition)),
            wording.lateNights(exhibition))
        .flatMap(Optional::stream)
        .collect(Collectors.joining(" "));
  }

  private Optional<String> artists(Exhibition exhibition) {
    List<String> names =
        exhibition.artists().stream().map(name -> name.in(desk.language())).toList();
    return names.isEmpty() ? Optional.empty() : Optional.of(desk.conventions().list(names));
  }
}
