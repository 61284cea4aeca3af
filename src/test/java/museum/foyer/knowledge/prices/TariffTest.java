package museum.foyer.knowledge.prices;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import museum.foyer.knowledge.AgeBand;
import museum.foyer.knowledge.Home;
import museum.foyer.knowledge.Visitor;
import museum.foyer.knowledge.VisitorStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** What parties pay at the citadel of {@code museums/citadel.yaml}. */
class TariffTest {

  private static final LocalDate WEDNESDAY = LocalDate.of(2027, 3, 3);

  private static final Map<String, LocalDate> DAYS =
      Map.of(
          "wed", WEDNESDAY,
          "thu", LocalDate.of(2027, 3, 11),
          "first thu", LocalDate.of(2027, 3, 4),
          "sat", LocalDate.of(2027, 3, 6),
          "first sun", LocalDate.of(2027, 3, 7),
          "sun", LocalDate.of(2027, 3, 14),
          "july sun", LocalDate.of(2027, 7, 4));

  private final Citadel citadel = new Citadel();

  /**
   * Totals worked out by hand: {@code 23.50}, {@code 0-7} where the age decides, {@code 16?0} where
   * something else may, {@code none} where there is no price.
   */
  @ParameterizedTest(name = "{0}, {1}, {2}")
  @CsvFileSource(resources = "/prices/parties.csv", delimiter = '|', numLinesToSkip = 1)
  void isTheCheapestLegalTotal(String party, String day, String visit, String total) {
    // Given
    Visit asked = visit(DAYS.get(day), visit == null ? "" : visit);

    // When
    Quote quote = citadel.tariff(asked.date()).total(party(party), asked);

    // Then
    assertThat(written(quote)).isEqualTo(total);
  }

  @Test
  void saysWhatEachAgeOfAChildMakesOfThePrice() {
    // Given
    Visitor child = Visitor.of(VisitorStatus.CHILD);

    // When
    Quote quote = citadel.tariff(WEDNESDAY).total(List.of(child), Visit.to("citadel", WEDNESDAY));

    // Then
    assertThat(quote.byAge().get(child))
        .extracting(by -> by.ages() + " " + by.price())
        .containsExactly(AgeBand.between(0, 5) + " 0", AgeBand.between(6, 17) + " 7.00");
  }

  @Test
  void namesTheTicketsThatAreOnlyPossible() {
    // Given
    List<Visitor> party = List.of(Visitor.of().aged(19), Visitor.of(VisitorStatus.PRESS));

    // When
    Quote quote = citadel.tariff(WEDNESDAY).total(party, Visit.to("citadel", WEDNESDAY));

    // Then
    assertThat(quote.provisos())
        .extracting(TicketPrice::key)
        .containsExactly("young-european", "press");
  }

  @Test
  void linesAddUpToTheTotal() {
    // Given
    List<Visitor> party = party("2xADULT; CHILD:4; CHILD:11; CHILD:19@FR");

    // When
    Bill bill =
        citadel
            .tariff(WEDNESDAY)
            .total(party, Visit.to("citadel", WEDNESDAY))
            .decided()
            .orElseThrow();

    // Then
    assertThat(bill.lines())
        .extracting(line -> line.count() + " " + line.ticket().orElseThrow().key())
        .containsExactly("1 young-european", "1 family");
  }

  private static String written(Quote quote) {
    if (!quote.known()) {
      return "none";
    }
    BigDecimal lowest = quote.lowest().orElseThrow().total();
    BigDecimal highest = quote.highest().orElseThrow().total();
    String sure =
        lowest.compareTo(highest) == 0 ? plain(lowest) : plain(lowest) + "-" + plain(highest);
    return quote.possible().map(bill -> sure + "?" + plain(bill.total())).orElse(sure);
  }

  private static String plain(BigDecimal amount) {
    return amount.stripTrailingZeros().toPlainString();
  }

  /** {@code 2xADULT; CHILD:4; STUDENT+RESIDENT:20-25@FR; :19@Bellrive}. */
  static List<Visitor> party(String text) {
    return Stream.of(text.split(";"))
        .map(String::strip)
        .flatMap(
            part -> {
              String[] counted =
                  part.matches("\\d+x.*") ? part.split("x", 2) : new String[] {"1", part};
              return Stream.generate(() -> visitor(counted[1])).limit(Integer.parseInt(counted[0]));
            })
        .toList();
  }

  private static Visitor visitor(String text) {
    String[] home = text.split("@");
    String[] age = home[0].split(":");
    Set<VisitorStatus> statuses =
        age[0].isEmpty()
            ? Set.of()
            : Stream.of(age[0].split("\\+")).map(VisitorStatus::of).collect(Collectors.toSet());
    Optional<AgeBand> ages = age.length > 1 ? Optional.of(ages(age[1])) : Optional.empty();
    return new Visitor(
        statuses, ages, home.length > 1 ? Optional.of(home(home[1])) : Optional.empty());
  }

  private static AgeBand ages(String text) {
    String[] ends = text.split("-");
    return AgeBand.between(Integer.parseInt(ends[0]), Integer.parseInt(ends[ends.length - 1]));
  }

  private static Home home(String text) {
    if (text.equals("EU")) {
      return Home.europe();
    }
    return text.length() == 2 ? Home.country(text) : Home.place(text, Optional.empty());
  }

  /** {@code citadel+tower online 18:30 crowns}. */
  private static Visit visit(LocalDate date, String text) {
    Visit visit = Visit.to("citadel", date);
    for (String word : text.isBlank() ? new String[0] : text.split(" ")) {
      if (word.equals("online")) {
        visit = visit.bought(true);
      } else if (word.equals("crowns")) {
        visit = visit.including(Citadel.CROWNS);
      } else if (word.contains(":")) {
        visit = visit.at(java.time.LocalTime.parse(word));
      } else {
        visit =
            new Visit(
                date, visit.time(), Set.of(word.split("\\+")), visit.surcharges(), visit.online());
      }
    }
    return visit;
  }
}
