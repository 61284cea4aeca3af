package museum.foyer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A museum the golden dialogues are about, and every time and amount that is true of it. */
enum GoldenMuseum {
  SAMPLE("sample", "src/main/resources/sample/museum.yaml"),
  ORANGERIE("orangerie", "src/test/resources/museums/orangerie.yaml"),
  PAPER_MILL("paper-mill", "src/test/resources/museums/paper-mill.yaml");

  private static final Pattern MINUTES =
      Pattern.compile("(?:lastAdmission|roomsClear)Minutes: (\\d+)");
  private static final Pattern PRICE = Pattern.compile("(?:price|surcharge): \"?([\\d.]+)");

  private final String key;
  private final Path file;
  private final String text;

  GoldenMuseum(String key, String file) {
    this.key = key;
    this.file = Path.of(file);
    try {
      this.text = Files.readString(this.file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String key() {
    return key;
  }

  Path file() {
    return file;
  }

  List<Dialogue> dialogues() {
    return Dialogue.of(key);
  }

  /**
   * Written times, and those some minutes before at which nobody is let in or rooms are cleared.
   */
  Set<LocalTime> times() {
    Set<LocalTime> written = Stated.times(text);
    Set<LocalTime> all = new HashSet<>(written);
    MINUTES
        .matcher(text)
        .results()
        .map(match -> Integer.parseInt(match.group(1)))
        .forEach(minutes -> written.forEach(time -> all.add(time.minusMinutes(minutes))));
    return all;
  }

  /** Of one ticket. */
  Set<BigDecimal> prices() {
    return PRICE
        .matcher(text)
        .results()
        .map(match -> Stated.amount(match.group(1)))
        .collect(Collectors.toSet());
  }

  /** Prices, and what stands in the texts. */
  Set<BigDecimal> amounts() {
    Set<BigDecimal> all = prices();
    all.addAll(Stated.amounts(text));
    return all;
  }
}
