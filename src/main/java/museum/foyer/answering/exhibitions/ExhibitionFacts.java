package museum.foyer.answering.exhibitions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import museum.foyer.answering.desk.Desk;
import museum.foyer.answering.evidence.Facts;
import museum.foyer.answering.evidence.Line;
import museum.foyer.knowledge.exhibitions.Exhibition;
import museum.foyer.knowledge.exhibitions.Exhibitions;
import museum.foyer.understanding.topics.ExhibitionDetail;
import museum.foyer.understanding.topics.Topic;
import museum.foyer.understanding.words.Figure;

/**
 * What is on show on the days asked about, what comes next and what ends soon; of an exhibition
 * that is named what is asked, or everything.
 */
public final class ExhibitionFacts {

  private static final int MOST_LISTED = 6;

  private final Desk desk;
  private final Exhibitions exhibitions;
  private final ExhibitionQuestion question;
  private final LocalDate date;
  private final ExhibitionWording wording;
  private final ExhibitionHouses houses;
  private final List<String> questions = new ArrayList<>();
  private final List<String> plain = new ArrayList<>();
  private final List<Exhibition> shown = new ArrayList<>();
  private final List<Line> hours = new ArrayList<>();

  private ExhibitionFacts(Desk desk, Exhibitions exhibitions, ExhibitionQuestion question) {
    this.desk = desk;
    this.exhibitions = exhibitions;
    this.question = question;
    this.date = desk.visitDate();
    this.wording = new ExhibitionWording(desk, date);
    this.houses = new ExhibitionHouses(desk);
  }

  /** Of the exhibitions the question names, or of those on show on the days asked about. */
  public static Facts of(Desk desk, Exhibitions exhibitions, ExhibitionQuestion question) {
    return new ExhibitionFacts(desk, exhibitions, question).facts();
  }

  /**
   * What a visit costs, after those of the named exhibitions that are over, and with the dates of
   * all of them as evidence.
   */
  public static Facts around(Facts visit, Desk desk, ExhibitionQuestion question) {
    LocalDate date = desk.visitDate();
    ExhibitionWording wording = new ExhibitionWording(desk, date);
    ExhibitionEvidence evidence = new ExhibitionEvidence(desk, wording);
    return new Facts(
        Stream.concat(
                question.named().stream().filter(one -> one.overOn(date)).map(wording::dates),
                visit.plain().stream())
            .toList(),
        Stream.concat(visit.lines().stream(), question.named().stream().map(evidence::line))
            .toList());
  }

  private Facts facts() {
    if (!question.named().isEmpty()) {
      question.named().forEach(this::named);
    } else if (!question.matching().isEmpty()) {
      matching();
    } else if (question.asks(ExhibitionDetail.CLOSING_SOON)) {
      closingSoon();
    } else if (asksForNext()) {
      coming(exhibitions.coming(date));
    } else {
      unnamed();
    }
    ExhibitionEvidence evidence = new ExhibitionEvidence(desk, wording);
    return new Facts(
            plain.stream().distinct().toList(),
            Stream.concat(shown.stream().distinct().map(evidence::line), hours.stream()).toList(),
            question.certain())
        .asking(questions);
  }

  /** On a day that is named it is what runs on that day that is asked for. */
  private boolean asksForNext() {
    return desk.days().isEmpty()
        && question.topic().filter(Topic.EXHIBITIONS_NEXT::equals).isPresent();
  }

  private void unnamed() {
    if (!question.plain() && isAboutOne()) {
      questions.add(desk.say("exhibitions.which"));
    }
    if (desk.days().isEmpty()) {
      now();
    } else {
      desk.days().forEach(this::running);
    }
  }

  private boolean isAboutOne() {
    return question.topic().filter(Topic.AN_EXHIBITION::equals).isPresent();
  }

  private void now() {
    List<Exhibition> running = listed(houses.asked(exhibitions.running(date)));
    if (running.isEmpty()) {
      plain.add(wording.none(new Figure.Range(date, date)));
      coming(exhibitions.coming(date));
    } else {
      plain.add(desk.say("exhibitions.running", "list", wording.list(running)));
    }
  }

  private void running(Figure.Range days) {
    List<Exhibition> running = houses.asked(exhibitions.running(days.from(), days.until()));
    ExhibitionWording then = new ExhibitionWording(desk, days.from());
    if (running.isEmpty()) {
      plain.add(then.none(days));
      coming(exhibitions.coming(days.until()));
      return;
    }
    List<Exhibition> open = running.stream().filter(one -> !houses.isClosed(one, days)).toList();
    if (!open.isEmpty()) {
      plain.add(then.running(days, listed(open)));
      return;
    }
    add(houses.hours(running.get(0)));
    houses.nextOpening(running.get(0), days.until()).ifPresent(this::runningThen);
  }

  /** On a day on which the house is closed, what can be seen when it opens again. */
  private void runningThen(LocalDate day) {
    List<Exhibition> then = listed(houses.asked(exhibitions.running(day)));
    if (!then.isEmpty()) {
      plain.add(new ExhibitionWording(desk, day).running(new Figure.Range(day, day), then));
    }
  }

  private void coming(List<Exhibition> all) {
    List<Exhibition> coming = listed(houses.asked(all));
    plain.add(
        coming.isEmpty()
            ? desk.say("exhibitions.none.coming")
            : desk.say("exhibitions.coming", "list", wording.list(coming)));
  }

  private void closingSoon() {
    List<Exhibition> soon = listed(houses.asked(exhibitions.closingSoon(date)));
    if (!soon.isEmpty()) {
      plain.add(desk.say("exhibitions.closing", "list", wording.list(soon)));
      return;
    }
    List<Exhibition> next =
        houses.asked(exhibitions.running(date)).stream()
            .filter(one -> !one.permanent())
            .limit(1)
            .toList();
    shown.addAll(next);
    plain.add(
        next.isEmpty()
            ? desk.say("exhibitions.closing.none")
            : desk.say("exhibitions.closing.next", "list", wording.list(next)));
  }

  /** Of one artist, on one theme or in one room: what runs, else what comes, else what is over. */
  private void matching() {
    Figure.Range days =
        desk.days().stream().findFirst().orElseGet(() -> new Figure.Range(date, date));
    List<Exhibition> running =
        question.matching().stream()
            .filter(one -> one.runningBetween(days.from(), days.until()))
            .toList();
    if (!running.isEmpty() && desk.days().isEmpty()) {
      plain.add(desk.say("exhibitions.running", "list", wording.list(listed(running))));
    } else if (!running.isEmpty()) {
      plain.add(wording.running(days, listed(running)));
    }
    List<Exhibition> coming =
        question.matching().stream().filter(one -> one.comingOn(days.until())).toList();
    if (!coming.isEmpty()) {
      coming(coming);
    }
    if (plain.isEmpty()) {
      shown.addAll(question.matching());
      question.matching().forEach(one -> plain.add(wording.dates(one)));
    }
  }

  private void named(Exhibition exhibition) {
    shown.add(exhibition);
    add(NamedExhibition.of(desk, question, exhibition));
  }

  private void add(Facts facts) {
    plain.addAll(facts.plain());
    hours.addAll(facts.lines());
  }

  private List<Exhibition> listed(List<Exhibition> all) {
    List<Exhibition> listed = all.stream().limit(MOST_LISTED).toList();
    shown.addAll(listed);
    return listed;
  }
}
