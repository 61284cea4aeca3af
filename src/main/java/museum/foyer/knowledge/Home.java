package museum.foyer.knowledge;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import java.util.Optional;

/**
 * Where a visitor lives or is from, as far as the visitor said so.
 *
 * @param country ISO 3166-1 alpha-2; empty where only a town or a part of the world is known
 * @param place the town or region as the visitor wrote it; empty if only the country is known
 * @param european whether the visitor spoke of the European Union or the EEA as a whole
 */
public record Home(Optional<String> country, Optional<String> place, boolean european) {

  public static Home country(String code) {
    return new Home(Optional.of(code), Optional.empty(), false);
  }

  public static Home place(String name, Optional<String> country) {
    return new Home(country, Optional.of(name), false);
  }

  public static Home europe() {
    return new Home(Optional.empty(), Optional.empty(), true);
  }

  /** Whether two names of a place differ in accents, case and punctuation at most. */
  public static boolean same(String one, String other) {
    Collator letters = Collator.getInstance(ULocale.ROOT);
    letters.setStrength(Collator.PRIMARY);
    return letters.compare(bare(one), bare(other)) == 0;
  }

  private static String bare(String name) {
    return name.replaceAll("[\\p{P}\\s]+", " ").strip();
  }
}
