package museum.foyer.answering.hours;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import museum.foyer.answering.desk.Desk;
import museum.foyer.answering.desk.Subject;
import museum.foyer.answering.evidence.Claim;
import museum.foyer.answering.evidence.Facts;
import museum.foyer.answering.evidence.Line;
import museum.foyer.answering.evidence.Value;
import museum.foyer.knowledge.Museum;
import museum.foyer.knowledge.hours.Closure;
import museum.foyer.knowledge.hours.Venue;
import museum.foyer.understanding.words.Figure;
import museum.foyer.understanding.words.Spelling;

/** Rooms and exhibitions that are closed while their venue is open. */
public final class ClosureFacts {

  private final Desk desk;

  /** Of the parts of the venues this question may be about. */
  public ClosureFacts(Desk desk) {
    this.desk = desk;
  }

  /** Every closure of the venues asked about that is not over today. */
  Facts all() {
    return desk.asked().stream()
        .map(venue -> facts(venue, venue.closures().stream()))
        .reduce(Facts.NONE, Facts::and);
  }

  /**
   * Those of the parts the question names.
   *
   * @param shows keys of the exhibitions it names
   */
  public Facts named(Set<String> shows) {
    return venues()
        .map(
            venue ->
                facts(venue, venue.closures().stream().filter(closure -> names(closure, shows))))
        .reduce(Facts.NONE, Facts::and);
  }

  /** Whether the question names a part that is, was or will be closed. */
  public boolean asked() {
    return closures().findAny().isPresent();
  }

  /** Whether one of the named parts is closed on every day asked about. */
  boolean always() {
    List<Figure.Range> days =
        desk.days().isEmpty() ? List.of(new Figure.Range(desk.today(), desk.today())) : desk.days();
    return closures()
        .anyMatch(
            closure ->
                days.stream().allMatch(day -> closure.on(day.from()) && closure.on(day.until())));
  }

  /** Every form of the names of the parts the question names. */
  public List<String> names() {
    return closures().flatMap(ClosureFacts::forms).toList();
  }

  private Stream<Closure> closures() {
    return venues()
        .flatMap(venue -> venue.closures().stream())
        .filter(closure -> names(closure, Set.of()));
  }

  private Stream<Venue> venues() {
    return (desk.named().isEmpty() ? desk.venues() : desk.named()).stream();
  }

  private boolean names(Closure closure, Set<String> shows) {
    String question = desk.understanding().text().folded();
    return closure.exhibition().map(shows::contains).orElse(false)
        || forms(closure).map(Spelling::fold).anyMatch(form -> stands(form, question));
  }

  private static Stream<String> forms(Closure closure) {
    return Stream.concat(closure.name().all().stream(), closure.aliases().stream());
  }

  /** "Room 4" does not stand in "room 42"; scripts that join words have no such ends. */
  private static boolean stands(String form, String text) {
    String edge = "[\\p{IsLatin}\\p{N}]";
    return Pattern.compile(
            (form.matches("(?s)" + edge + ".*") ? "(?<!" + edge + ")" : "")
                + Pattern.quote(form)
                + (form.matches("(?s).*" + edge) ? "(?!" + edge + ")" : ""))
        .matcher(text)
        .find();
  }

  private Facts facts(Venue venue, Stream<Closure> closures) {
    return closures
        .filter(closure -> !closure.overOn(desk.today()))
        .map(closure -> line(venue, closure))
        .map(line -> new Facts(List.of(line.text()), List.of(line)))
        .reduce(Facts.NONE, Facts::and);
  }

  private String sentence(Closure closure) {
    Optional<LocalDate> coming = closure.from().filter(from -> from.isAfter(desk.today()));
    String key =
        "closures."
            + (coming.isPresent() ? "coming" : "now")
            + (closure.until().isPresent() ? "" : ".open");
    return desk.say(
        key,
        "name",
        closure.name().in(desk.language()),
        "from",
        coming.map(desk.conventions()::date).orElse(""),
        "until",
        closure.until().map(desk.conventions()::date).orElse(""),
        "because",
        desk.because(closure.reason().map(reason -> reason.in(desk.language()))));
  }

  private Line line(Venue venue, Closure closure) {
    Set<Subject> subjects = new HashSet<>(Set.of(Subject.venue(venue.key())));
    closure.exhibition().map(Subject::exhibition).ifPresent(subjects::add);
    List<Claim> claims = new ArrayList<>();
    Stream.of(closure.from(), closure.until())
        .flatMap(Optional::stream)
        .forEach(day -> claims.add(new Claim(new Value.Day(day), subjects)));
    return new Line(
        desk.source("hours", desk.museum().page(Museum.Pages::hours)),
        sentence(closure),
        claims,
        subjects,
        Set.of());
  }
}
