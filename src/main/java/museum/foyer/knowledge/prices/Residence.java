package museum.foyer.knowledge.prices;

import com.ibm.icu.util.Region;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import museum.foyer.knowledge.Home;

/**
 * Where one has to live for a rate: any of these.
 *
 * @param eea whether all countries of the European Economic Area
 * @param countries ISO 3166-1 alpha-2
 * @param places towns and regions, each in every writing visitors use
 */
public record Residence(boolean eea, Set<String> countries, List<String> places) {

  /** The European Economic Area is the Union and these (EEA agreement of 1992, article 126). */
  private static final Set<String> EEA_BESIDE_EU = Set.of("IS", "LI", "NO");

  private static final Set<String> KNOWN =
      Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);

  public Residence {
    countries = countries == null ? Set.of() : Set.copyOf(countries);
    places = places == null ? List.of() : List.copyOf(places);
    countries.stream()
        .filter(code -> !KNOWN.contains(code))
        .findFirst()
        .ifPresent(
            code -> {
              throw new IllegalArgumentException("not a country of ISO 3166-1: " + code);
            });
  }

  static Residence in(Home home) {
    return new Residence(false, Set.of(), home.place().stream().toList());
  }

  /**
   * Whether somebody lives there; maybe, where too little is known.
   *
   * @param museum where the places are, unless the countries say so
   */
  Fit of(Home home, Home museum) {
    if (places.stream().anyMatch(home::isIn) || home.european() && eea) {
      return Fit.YES;
    }
    Set<String> inside = allCountries();
    Optional<String> country = home.country();
    if (country.isEmpty()) {
      return Fit.of(false).or(!inside.isEmpty() && !home.european());
    }
    if (country.filter(inside::contains).isPresent()) {
      return Fit.YES;
    }
    return Fit.of(false)
        .or(!places.isEmpty() && home.place().isEmpty() && country.equals(museum.country()));
  }

  private Set<String> allCountries() {
    Set<String> all = new HashSet<>(countries);
    if (eea) {
      all.addAll(EEA_BESIDE_EU);
      Region.getInstance("EU")
          .getContainedRegions(Region.RegionType.TERRITORY)
          .forEach(region -> all.add(region.toString()));
    }
    return all;
  }
}
