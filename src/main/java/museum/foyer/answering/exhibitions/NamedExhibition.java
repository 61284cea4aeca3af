package museum.foyer.answering.exhibitions;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import museum.foyer.answering.desk.Desk;
import museum.foyer.answering.evidence.Facts;
import museum.foyer.answering.evidence.Line;
import museum.foyer.knowledge.exhibitions.Exhibition;
import museum.foyer.understanding.topics.ExhibitionDetail;
import museum.foyer.understanding.topics.Topic;
import museum.foyer.understanding.words.Figure;

/** What is asked of one exhibition that was named; everything, if nothing is asked. */
final class NamedExhibition {

  private final Desk desk;
  private final ExhibitionQuestion question;
  private final Exhibition exhibition;
  private final ExhibitionHouses houses;
  private final ExhibitionWording wording;
  private final List<String> plain = new ArrayList<>();
  private final List<Line> hours = new ArrayList<>();

  private NamedExhibition(Desk desk, ExhibitionQuestion question, Exhibition exhibition) {
    this.desk = desk;
    this.question = question;
    this.exhibition = exhibition;
    this.houses = new ExhibitionHouses(desk);
    this.wording = new ExhibitionWording(desk, desk.visitDate());
  }

  /** The answer, and the hours it rests on. */
  static Facts of(Desk desk, ExhibitionQuestion question, Exhibition exhibition) {
    NamedExhibition named = new NamedExhibition(desk, question, exhibition);
    named.answer();
    return new Facts(named.plain, named.hours);
  }

  private void answer() {
    desk.days().forEach(this::on);
    when();
    details();
    if (!plain.isEmpty()) {
      return;
    }
    if (isAboutNights()) {
      hours();
    } else if (question.details().isEmpty()) {
      everything();
    } else if (!question.asks(ExhibitionDetail.BOOKING)) {
      plain.add(wording.dates(exhibition));
    }
  }

  private void on(Figure.Range days) {
    ExhibitionWording then = new ExhibitionWording(desk, days.from());
    if (!exhibition.runningBetween(days.from(), days.until())) {
      plain.add(then.notRunning(days, exhibition));
    } else if (houses.isClosed(exhibition, days)) {
      hours();
    } else {
      plain.add(then.running(days, List.of(exhibition)));
      if (isAboutHours()) {
        hours();
      }
    }
  }

  private void when() {
    boolean dated = !desk.days().isEmpty();
    if (question.asks(ExhibitionDetail.UNTIL)) {
      plain.add(wording.lastDay(exhibition));
    } else if (question.asks(ExhibitionDetail.START)) {
      plain.add(wording.firstDay(exhibition));
    } else if (question.asks(ExhibitionDetail.STILL) && !dated) {
      plain.add(wording.still(exhibition));
    } else if (isAboutHours() && !dated && !isAboutNights()) {
      plain.add(wording.dates(exhibition));
      hours();
    }
  }

  private void details() {
    if (question.asks(ExhibitionDetail.WHERE)) {
      wording.place(exhibition).ifPresent(plain::add);
    }
    if (question.asks(ExhibitionDetail.ABOUT)) {
      about();
    }
    if (question.asks(ExhibitionDetail.SURCHARGE)) {
      plain.add(wording.surcharge(exhibition));
    }
    if (question.asks(ExhibitionDetail.BOOKING)) {
      wording.booking(exhibition).ifPresent(plain::add);
    }
    if (isAboutNights() || isAboutHours() && desk.days().stream().anyMatch(this::isLate)) {
      wording.lateNights(exhibition).ifPresent(plain::add);
    }
  }

  private void everything() {
    plain.add(wording.dates(exhibition));
    wording.place(exhibition).ifPresent(plain::add);
    about();
    if (!isOver() && !exhibition.bookingRequired().equals(Optional.of(false))) {
      wording.booking(exhibition).ifPresent(plain::add);
    }
  }

  private void about() {
    exhibition.summary().ifPresent(summary -> plain.add(summary.in(desk.language())));
  }

  private void hours() {
    if (!isOver()) {
      Facts facts = houses.hours(exhibition);
      plain.addAll(facts.plain());
      hours.addAll(facts.lines());
    }
  }

  private boolean isOver() {
    return exhibition.overOn(desk.visitDate());
  }

  private boolean isLate(Figure.Range days) {
    return days.from()
        .datesUntil(days.until().plusDays(1))
        .anyMatch(day -> exhibition.lateUntil(day).isPresent());
  }

  private boolean isAboutNights() {
    return question.asks(ExhibitionDetail.LATE)
        || question.topic().filter(Topic.LATE_OPENING::equals).isPresent();
  }

  private boolean isAboutHours() {
    return question.isAbout(Topic.Subject.HOURS);
  }
}
