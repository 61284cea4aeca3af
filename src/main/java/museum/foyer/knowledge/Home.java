package museum.foyer.knowledge;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/**
 * Where a visitor lives or is from, as far as the visitor said so.
 *
 * @param country ISO 3166-1 alpha-2; empty where only a town or a part of the world is known
 * @param place the town or region, and maybe words after it, as the visitor wrote it; empty if only
 *     the country is known
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

  /** Whether the place begins with this name of a town or region, however it is accented. */
  public boolean isIn(String name) {
    String wanted = bare(name);
    return place
        .map(Home::bare)
        .filter(written -> written.startsWith(wanted))
        .filter(written -> written.length() == wanted.length() || !joined(written, wanted.length()))
        .isPresent();
  }

  /** In scripts without spaces other words follow a name at once. */
  private static boolean joined(String text, int at) {
    return Character.isLetter(text.charAt(at)) && !Character.isIdeographic(text.codePointAt(at));
  }

  private static String bare(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKD)
        .replaceAll("\\p{M}", "")
        .replaceAll("[\\p{P}\\s]+", " ")
        .strip()
        .toLowerCase(Locale.ROOT);
  }
}
