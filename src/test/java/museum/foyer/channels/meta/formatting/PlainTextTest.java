package museum.foyer.channels.meta.formatting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "- Adults: 12 € | • Adults: 12 €",
        "* Adults | • Adults",
        "## Prices | Prices",
        "It costs **12 €** for *adults*. | It costs 12 € for adults.",
        "See [our site](https://museum.example/a_b_c). | See our site: https://museum.example/a_b_c.",
        "[https://a.example](https://a.example) | https://a.example",
        "<https://a.example/x> | https://a.example/x",
        "5 * 3 * 2 | 5 * 3 * 2",
        "-5 °C outside | -5 °C outside",
        "Room 2*, wheelchair* | Room 2*, wheelchair*",
        "https://a.example/__x__/*y* | https://a.example/__x__/*y*",
        "10:00–18:00 `sharp` | 10:00–18:00 sharp"
      })
  void marksAreGoneAndWordsAreNot(String markdown, String plain) {
    assertThat(PlainText.of(markdown)).isEqualTo(plain);
  }
}
