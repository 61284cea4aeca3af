package museum.foyer.answering.exhibitions;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import museum.foyer.answering.desk.Desk;
import museum.foyer.knowledge.exhibitions.Exhibition;
import museum.foyer.knowledge.exhibitions.LateNight;
import museum.foyer.knowledge.hours.Venue;
import museum.foyer.understanding.words.Figure;

/**
 * How exhibitions are spoken of in the visitor's language.
 *
 * @param date the day from which they are looked at
 */
record ExhibitionWording(Desk desk, LocalDate date) {

  String title(Exhibition exhibition) {
    return exhibition.title().in(desk.language());
  }

  String list(List<Exhibition> exhibitions) {
    return desk.conventions().semicolons(exhibitions.stream().map(this::item).toList());
  }

  /** What is on show on a day or on some of several days. */
  String running(Figure.Range days, List<Exhibition> shown) {
    return span("exhibitions.running", days, shown);
  }

  /** What is not on show on a day, or on any of several days. */
  String notRunning(Figure.Range days, Exhibition exhibition) {
    return span("exhibitions.not", days, List.of(exhibition));
  }

  String none(Figure.Range days) {
    return oneDay(days)
        ? desk.say("exhibitions.none", "date", day(days.from()))
        : desk.say("exhibitions.none.period", "from", day(days.from()), "until", day(days.until()));
  }

  private String span(String key, Figure.Range days, List<Exhibition> exhibitions) {
    return oneDay(days)
        ? desk.say(key + ".on", "date", day(days.from()), "list", list(exhibitions))
        : desk.say(
            key + ".period",
            "from",
            day(days.from()),
            "until",
            day(days.until()),
            "list",
            list(exhibitions));
  }

  private static boolean oneDay(Figure.Range days) {
    return days.from().equals(days.until());
  }

  private String day(LocalDate day) {
    return desk.conventions().date(day);
  }

  /** From when to when, said in a way that is right before, during and after. */
  String dates(Exhibition exhibition) {
    if (exhibition.permanent()) {
      return exhibition.comingOn(date)
          ? say("exhibitions.opens", exhibition)
          : say("exhibitions.always", exhibition);
    } else if (exhibition.overOn(date)) {
      return say("exhibitions.over", exhibition);
    }
    return exhibition.from().isPresent()
        ? say("exhibitions.one", exhibition)
        : say("exhibitions.ends", exhibition);
  }

  String lastDay(Exhibition exhibition) {
    return exhibition.runningOn(date) && !exhibition.permanent()
        ? say("exhibitions.ends", exhibition)
        : dates(exhibition);
  }

  String firstDay(Exhibition exhibition) {
    if (exhibition.overOn(date) && exhibition.from().isPresent()) {
      return say("exhibitions.was", exhibition);
    }
    return dates(exhibition);
  }

  /** Answers "is it still on?" with yes or no. */
  String still(Exhibition exhibition) {
    if (exhibition.overOn(date)) {
      return say("exhibitions.still.over", exhibition);
    } else if (exhibition.comingOn(date)) {
      return exhibition.permanent()
          ? dates(exhibition)
          : say("exhibitions.still.coming", exhibition);
    }
    return say(
        exhibition.permanent() ? "exhibitions.still.always" : "exhibitions.still", exhibition);
  }

  /** Room and, if the museum has several, house. */
  Optional<String> place(Exhibition exhibition) {
    String place =
        Stream.of(venue(exhibition), exhibition.place().map(text -> text.in(desk.language())))
            .flatMap(Optional::stream)
            .collect(Collectors.joining(" · "));
    return place.isEmpty()
        ? Optional.empty()
        : Optional.of(desk.say("exhibitions.place", "place", place));
  }

  String surcharge(Exhibition exhibition) {
    return exhibition
        .surcharge()
        .filter(amount -> amount.signum() > 0)
        .map(amount -> surcharge(exhibition, amount))
        .orElseGet(() -> say("exhibitions.surcharge.none", exhibition));
  }

  private String surcharge(Exhibition exhibition, BigDecimal amount) {
    return desk.say(
        "exhibitions.surcharge",
        "title",
        title(exhibition),
        "price",
        desk.conventions().money(amount, desk.museum().currency()));
  }

  /** Empty where the museum has said nothing of booking. */
  Optional<String> booking(Exhibition exhibition) {
    Optional<String> page =
        exhibition.bookingUrl().map(url -> desk.say("exhibitions.booking", "url", url));
    if (exhibition.bookingRequired().isEmpty()) {
      return page;
    }
    return exhibition.bookingRequired().get()
        ? Optional.of(
            desk.say(
                "exhibitions.book",
                "title",
                title(exhibition),
                "url",
                exhibition.bookingUrl().orElseGet(() -> desk.museum().contact().line())))
        : Optional.of(say("exhibitions.book.none", exhibition));
  }

  /** Its own ones that are not past. */
  Optional<String> lateNights(Exhibition exhibition) {
    String nights =
        desk.conventions()
            .semicolons(
                exhibition.lateNights().stream()
                    .filter(night -> night.date().map(day -> !day.isBefore(date)).orElse(true))
                    .map(this::night)
                    .toList());
    return nights.isEmpty() || exhibition.overOn(date)
        ? Optional.empty()
        : Optional.of(desk.say("exhibitions.late", "title", title(exhibition), "list", nights));
  }

  private String night(LateNight night) {
    String day =
        night
            .weekday()
            .map(desk.conventions()::weekday)
            .or(() -> night.date().map(desk.conventions()::date))
            .orElseThrow();
    return desk.say(
        "exhibitions.late.item", "day", day, "time", desk.conventions().time(night.until()));
  }

  private String item(Exhibition exhibition) {
    return venue(exhibition)
        .map(
            venue ->
                desk.say(
                    "exhibitions.item.venue",
                    "title",
                    title(exhibition),
                    "venue",
                    venue,
                    "dates",
                    span(exhibition)))
        .orElseGet(
            () ->
                desk.say(
                    "exhibitions.item", "title", title(exhibition), "dates", span(exhibition)));
  }

  private String span(Exhibition exhibition) {
    String from = exhibition.from().map(desk.conventions()::shortDate).orElse("");
    String until = exhibition.until().map(desk.conventions()::shortDate).orElse("");
    if (exhibition.permanent()) {
      return exhibition.comingOn(date)
          ? desk.say("exhibitions.from", "date", from)
          : desk.say("exhibitions.permanent");
    }
    return from.isEmpty() || exhibition.runningOn(date)
        ? desk.say("exhibitions.until", "date", until)
        : desk.say("exhibitions.fromUntil", "from", from, "until", until);
  }

  /** The house, where it is not the one a visitor takes for granted. */
  private Optional<String> venue(Exhibition exhibition) {
    return exhibition
        .venue()
        .flatMap(
            key ->
                desk.venues().stream()
                    .skip(1)
                    .filter(venue -> venue.key().equals(key))
                    .map((Venue venue) -> venue.name().in(desk.language()))
                    .findFirst());
  }

  /** A sentence that needs no more than its title and its own dates. */
  private String say(String key, Exhibition exhibition) {
    return desk.say(
        key,
        "title",
        title(exhibition),
        "from",
        exhibition.from().map(desk.conventions()::shortDate).orElse(""),
        "until",
        exhibition.until().map(desk.conventions()::shortDate).orElse(""));
  }
}
