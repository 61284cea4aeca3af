package museum.foyer.answering;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import museum.foyer.knowledge.Museum;
import museum.foyer.knowledge.exhibitions.Exhibition;
import museum.foyer.knowledge.exhibitions.Exhibitions;
import museum.foyer.understanding.Topic;

/**
 * What is on show on the day asked about, what comes next, and everything about an exhibition that
 * was named.
 */
final class ExhibitionFacts {

  private static final int MOST_LISTED = 6;

  private final Desk desk;
  private final Exhibitions exhibitions;
  private final LocalDate date;
  private final List<String> plain = new ArrayList<>();
  private final List<Exhibition> shown = new ArrayList<>();

  private ExhibitionFacts(Desk desk, Exhibitions exhibitions) {
    this.desk = desk;
    this.exhibitions = exhibitions;
    this.date = desk.visitDate();
  }

  /**
   * @param named keys of the exhibitions the question names
   */
  static Facts of(Desk desk, Exhibitions exhibitions, Set<String> named) {
    return new ExhibitionFacts(desk, exhibitions).facts(named);
  }

  private Facts facts(Set<String> named) {
    List<Exhibition> asked =
        exhibitions.knownOn(date).stream()
            .filter(exhibition -> named.contains(exhibition.key()))
            .toList();
    if (!asked.isEmpty()) {
      asked.forEach(this::inDetail);
    } else if (asksForNext()) {
      coming();
    } else {
      running();
    }
    return new Facts(plain, shown.stream().distinct().map(this::line).toList());
  }

  /** On a day that is named it is what runs on that day that is asked for. */
  private boolean asksForNext() {
    return desk.days().isEmpty()
        && desk.understanding().topic().filter(Topic.EXHIBITIONS_NEXT::equals).isPresent();
  }

  private void running() {
    List<Exhibition> running = exhibitions.running(date).stream().limit(MOST_LISTED).toList();
    shown.addAll(running);
    boolean today = desk.days().isEmpty();
    if (running.isEmpty()) {
      plain.add(desk.say("exhibitions.none", "date", desk.conventions().date(date)));
      coming();
    } else if (today) {
      plain.add(desk.say("exhibitions.running", "list", list(running)));
    } else {
      plain.add(
          desk.say(
              "exhibitions.running.on",
              "date",
              desk.conventions().date(date),
              "list",
              list(running)));
    }
  }

  private void coming() {
    List<Exhibition> coming = exhibitions.coming(date).stream().limit(MOST_LISTED).toList();
    shown.addAll(coming);
    plain.add(
        coming.isEmpty()
            ? desk.say("exhibitions.none.coming")
            : desk.say("exhibitions.coming", "list", list(coming)));
  }

  private void inDetail(Exhibition exhibition) {
    shown.add(exhibition);
    plain.add(dates(exhibition));
    exhibition
        .place()
        .ifPresent(
            place -> plain.add(desk.say("exhibitions.place", "place", place.in(desk.language()))));
    exhibition.summary().ifPresent(summary -> plain.add(summary.in(desk.language())));
    if (!exhibition.overOn(desk.today())) {
      exhibition
          .bookingUrl()
          .ifPresent(url -> plain.add(desk.say("exhibitions.booking", "url", url)));
    }
  }

  private String dates(Exhibition exhibition) {
    String title = title(exhibition);
    if (exhibition.permanent()) {
      return item(exhibition);
    }
    String until = desk.conventions().shortDate(exhibition.until().orElseThrow());
    if (exhibition.overOn(desk.today())) {
      return desk.say("exhibitions.over", "title", title, "until", until);
    }
    return exhibition
        .from()
        .map(
            from ->
                desk.say(
                    "exhibitions.one",
                    "title",
                    title,
                    "from",
                    desk.conventions().shortDate(from),
                    "until",
                    until))
        .orElseGet(() -> item(exhibition));
  }

  private String list(List<Exhibition> listed) {
    return listed.stream().map(this::item).collect(Collectors.joining("; "));
  }

  private String item(Exhibition exhibition) {
    String until = exhibition.until().map(desk.conventions()::shortDate).orElse("");
    String dates;
    if (exhibition.permanent()) {
      dates = desk.say("exhibitions.permanent");
    } else if (exhibition.comingOn(date) && exhibition.from().isPresent()) {
      dates =
          desk.say(
              "exhibitions.fromUntil",
              "from",
              desk.conventions().shortDate(exhibition.from().get()),
              "until",
              until);
    } else {
      dates = desk.say("exhibitions.until", "date", until);
    }
    return desk.say("exhibitions.item", "title", title(exhibition), "dates", dates);
  }

  private String title(Exhibition exhibition) {
    return exhibition.title().in(desk.language());
  }

  private Line line(Exhibition exhibition) {
    Set<Subject> subjects = new HashSet<>();
    subjects.add(Subject.exhibition(exhibition.key()));
    exhibition.venue().map(Subject::venue).ifPresent(subjects::add);
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
        .ifPresent(
            url ->
                claims.add(
                    new Claim(
                        new Value.Address(url.toLowerCase(java.util.Locale.ROOT)), subjects)));
    Source source =
        new Source(
            "exhibitions/" + exhibition.key(),
            title(exhibition),
            exhibition.url().or(() -> desk.museum().page(Museum.Pages::exhibitions)));
    String text =
        Stream.of(
                Optional.of(dates(exhibition)),
                exhibition.place().map(place -> place.in(desk.language())),
                exhibition.summary().map(summary -> summary.in(desk.language())))
            .flatMap(Optional::stream)
            .collect(Collectors.joining(" "));
    return new Line(source, text, claims, subjects, Set.of());
  }
}
