package museum.foyer.knowledge.prices;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Against all ways there are to put a party into family tickets and single ones. */
class CheapestTest {

  private static final LocalDate WEDNESDAY = LocalDate.of(2027, 3, 3);
  private static final BigDecimal FAMILY = new BigDecimal("36");

  /** What one of each pays alone on a Wednesday, by hand. */
  private static final Map<String, String> ALONE =
      Map.of(
          "ADULT", "16",
          ":30", "16",
          "SENIOR:70", "12.5",
          "STUDENT:28", "11",
          "TEACHER", "0",
          "JOBSEEKER", "5",
          ":18@FR", "0",
          "CHILD:17", "7",
          "CHILD:6", "7",
          "CHILD:3", "0");

  static IntStream seeds() {
    return IntStream.range(0, 60);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void noOtherCombinationIsCheaper(int seed) {
    // Given
    List<String> party = party(new Random(seed));

    // When
    Quote quote =
        new Citadel()
            .tariff(WEDNESDAY)
            .total(TariffTest.party(String.join(";", party)), Visit.to("citadel", WEDNESDAY));

    // Then
    assertThat(quote.decided().orElseThrow().total())
        .as(party.toString())
        .isEqualByComparingTo(cheapest(party));
  }

  private static List<String> party(Random random) {
    List<String> kinds = ALONE.keySet().stream().sorted().collect(Collectors.toList());
    return IntStream.range(0, 1 + random.nextInt(7))
        .mapToObj(i -> kinds.get(random.nextInt(kinds.size())))
        .toList();
  }

  /**
   * All alone, or one family ticket for any of them that it may admit and the best for the rest.
   */
  private static BigDecimal cheapest(List<String> party) {
    BigDecimal best =
        party.stream()
            .map(kind -> new BigDecimal(ALONE.get(kind)))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    for (int seats = 1; seats < 1 << party.size(); seats++) {
      List<String> inside = new ArrayList<>();
      List<String> outside = new ArrayList<>();
      for (int i = 0; i < party.size(); i++) {
        ((seats >> i & 1) == 1 ? inside : outside).add(party.get(i));
      }
      long children = inside.stream().filter(kind -> kind.startsWith("CHILD")).count();
      long adults = inside.size() - children;
      if (children >= 1 && children <= 3 && adults >= 1 && adults <= 2) {
        best = best.min(FAMILY.add(cheapest(outside)));
      }
    }
    return best;
  }
}
