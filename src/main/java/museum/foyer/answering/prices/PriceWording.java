package museum.foyer.answering.prices;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import museum.foyer.answering.desk.Desk;
import museum.foyer.knowledge.AgeBand;
import museum.foyer.knowledge.Translated;
import museum.foyer.knowledge.prices.Bill;
import museum.foyer.knowledge.prices.FreeDay;
import museum.foyer.knowledge.prices.Quote;
import museum.foyer.knowledge.prices.RateTimes;
import museum.foyer.knowledge.prices.TicketPrice;
import museum.foyer.understanding.words.Spelling;

/** Prices in the reader's words. */
final class PriceWording {

  private final Desk desk;
  private final LocalDate date;

  PriceWording(Desk desk, LocalDate date) {
    this.desk = desk;
    this.date = date;
  }

  String one(TicketPrice ticket) {
    return desk.say("prices.one", "name", name(ticket), "price", price(ticket));
  }

  /** The ticket with what goes with it, sentence by sentence. */
  List<String> inDetail(TicketPrice ticket) {
    List<String> sentences = new ArrayList<>(List.of(one(ticket)));
    Stream.of(ticket.conditions(), ticket.note())
        .flatMap(Optional::stream)
        .forEach(text -> sentences.add(sentence(in(text))));
    proof(List.of(ticket)).ifPresent(sentences::add);
    return sentences;
  }

  Optional<String> proof(Collection<TicketPrice> tickets) {
    List<String> proofs =
        tickets.stream()
            .flatMap(ticket -> ticket.proof().stream())
            .map(this::in)
            .distinct()
            .toList();
    return proofs.isEmpty()
        ? Optional.empty()
        : Optional.of(desk.say("prices.proof", "reason", String.join("; ", proofs)));
  }

  String listOn(Collection<TicketPrice> shown) {
    return date.equals(desk.today())
        ? desk.say("prices.list", "list", list(shown))
        : desk.say("prices.list.on", "date", desk.conventions().date(date), "list", list(shown));
  }

  String list(Collection<TicketPrice> shown) {
    return shown.stream()
        .map(ticket -> name(ticket) + " " + price(ticket))
        .collect(Collectors.joining("; "));
  }

  String freeDay(FreeDay day) {
    return desk.say(
        "prices.freeDay",
        "date",
        desk.conventions().date(date),
        "reason",
        day.note().map(this::in).orElse(day.key()));
  }

  /** The day is none of the free ones; some may still come in free. */
  String notFree() {
    return desk.say("prices.notFree", "date", desk.conventions().date(date));
  }

  /** The rule of free days, and what the museum says of it. */
  List<String> freeRule(FreeDay day) {
    Optional<String> note = day.note().map(this::in).map(PriceWording::sentence);
    Optional<DayOfWeek> weekday = day.weekday();
    if (weekday.isEmpty()) {
      return note.stream().toList();
    }
    String rule = rule(day, weekday.get());
    boolean saysIt = note.filter(text -> names(text, weekday.get())).isPresent();
    if (saysIt && note.orElseThrow().length() > rule.length()) {
      return note.stream().toList();
    }
    List<String> sentences = new ArrayList<>(List.of(rule));
    if (!day.exceptMonths().isEmpty()) {
      sentences.add(
          desk.say("prices.rule.except", "list", desk.conventions().months(day.exceptMonths())));
    }
    note.filter(text -> !saysIt).ifPresent(sentences::add);
    return sentences;
  }

  private String rule(FreeDay day, DayOfWeek weekday) {
    String hours =
        Stream.of(from(day.from()), until(day.until()))
            .flatMap(Optional::stream)
            .collect(Collectors.joining(" "));
    return desk.say(
        day.firstOfMonth() ? "prices.rule.first" : "prices.rule.every",
        "day",
        weekday.name(),
        "weekday",
        desk.conventions().weekday(weekday),
        "when",
        hours.isEmpty() ? "" : " (" + hours + ")");
  }

  /** A note that names the weekday says the rule itself. */
  private boolean names(String note, DayOfWeek day) {
    return Spelling.fold(note).contains(Spelling.fold(desk.conventions().weekday(day)));
  }

  /** "In total €26: 1 × Family ticket €20; …", with what the same costs on line. */
  String total(Bill bill, Optional<Bill> online, boolean adultsOnly) {
    String key = adultsOnly ? "prices.total.adults" : "prices.total";
    String total = desk.say(key, "price", amount(bill.total()), "list", lines(bill));
    return online
        .filter(other -> other.total().compareTo(bill.total()) != 0)
        .map(other -> total + " " + desk.say("prices.total.online", "price", amount(other.total())))
        .orElse(total);
  }

  String range(Bill lowest, Bill highest, Collection<List<Quote.ByAge>> ages) {
    return desk.say(
        "prices.total.range",
        "from",
        amount(lowest.total()),
        "until",
        amount(highest.total()),
        "list",
        ages.stream().map(this::byAge).distinct().collect(Collectors.joining(" / ")));
  }

  String possible(Bill bill, List<TicketPrice> provisos) {
    return desk.say(
        "prices.total.possible", "price", amount(bill.total()), "list", provisos(provisos));
  }

  String provided(List<TicketPrice> provisos) {
    return desk.say("prices.provided", "list", provisos(provisos));
  }

  String lines(Bill bill) {
    return bill.lines().stream()
        .map(line -> line.count() + " × " + in(line.name()) + " " + money(line.amount()))
        .collect(Collectors.joining("; "));
  }

  private String provisos(List<TicketPrice> provisos) {
    return provisos.stream()
        .map(
            ticket ->
                ticket
                    .conditions()
                    .or(ticket::note)
                    .map(text -> name(ticket) + " (" + in(text) + ")")
                    .orElseGet(() -> name(ticket) + when(ticket)))
        .collect(Collectors.joining("; "));
  }

  String byAge(List<Quote.ByAge> ages) {
    return ages.stream()
        .map(one -> ages(one.ages()) + " " + money(one.price()))
        .collect(Collectors.joining(", "));
  }

  private String ages(AgeBand band) {
    String from = String.valueOf(band.lowest());
    if (band.highest() >= AgeBand.HIGHEST) {
      return desk.say("prices.ages.from", "from", from);
    }
    return desk.say("prices.ages", "from", from, "until", String.valueOf(band.highest()));
  }

  String name(TicketPrice ticket) {
    return in(ticket.name());
  }

  String in(Translated text) {
    return text.in(desk.language());
  }

  String money(BigDecimal amount) {
    return amount.signum() == 0 ? desk.say("prices.free") : amount(amount);
  }

  /** A sum is a number even where nobody pays. */
  private String amount(BigDecimal amount) {
    return desk.conventions().money(amount, desk.museum().currency());
  }

  /** With what else it costs on line, and when it is on sale. */
  private String price(TicketPrice ticket) {
    String price = money(ticket.price());
    String online =
        ticket
            .onlinePrice()
            .filter(other -> other.compareTo(ticket.price()) != 0)
            .map(other -> " (" + desk.say("prices.online", "price", money(other)) + ")")
            .orElse("");
    return price + online + when(ticket);
  }

  private String when(TicketPrice ticket) {
    return ticket.when().map(times -> " (" + when(times) + ")").orElse("");
  }

  private String when(RateTimes times) {
    String days =
        times.days().stream()
            .map(day -> desk.conventions().weekday(day))
            .collect(Collectors.joining(", "));
    Stream<String> hours =
        Stream.of(from(times.from()), until(times.until())).flatMap(Optional::stream);
    return Stream.concat(Stream.of(days), hours)
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" "));
  }

  private Optional<String> from(Optional<LocalTime> time) {
    return time.map(at -> desk.say("prices.when.from", "time", desk.conventions().time(at)));
  }

  private Optional<String> until(Optional<LocalTime> time) {
    return time.map(at -> desk.say("prices.when.until", "time", desk.conventions().time(at)));
  }

  static String sentence(String text) {
    boolean ends = text.matches("(?s).*[.!?。！？؟]");
    return ends ? text : text + ".";
  }
}
