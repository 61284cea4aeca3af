package museum.foyer.knowledge;

import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Who answers.
 *
 * @param country ISO 3166-1 alpha-2
 * @param timeZone the zone of all its times and dates
 * @param currency of all its prices
 * @param languages the languages the team keeps complete
 */
public record Museum(
    Translated name,
    String city,
    String country,
    ZoneId timeZone,
    Currency currency,
    List<Language> languages,
    Optional<String> website,
    Contact contact,
    Optional<Pages> pages) {

  public Museum {
    languages = List.copyOf(languages);
    if (!Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2).contains(country)) {
      throw new IllegalArgumentException("not a country of ISO 3166-1: " + country);
    }
  }

  /** How a person of the team is reached; at least one way. */
  public record Contact(Optional<String> email, Optional<String> phone, Optional<String> url) {

    /** The ways in the order they are offered, joined for a sentence. */
    public String line() {
      return java.util.stream.Stream.of(email, phone, url)
          .flatMap(Optional::stream)
          .collect(java.util.stream.Collectors.joining(" · "));
    }
  }

  /** Pages of the museum's own site, shown as sources. */
  public record Pages(
      Optional<String> hours, Optional<String> prices, Optional<String> exhibitions) {}

  /** Where it is. */
  public Home home() {
    return Home.place(city, Optional.of(country));
  }

  public Optional<String> page(java.util.function.Function<Pages, Optional<String>> which) {
    return pages.flatMap(which).or(() -> website);
  }
}
