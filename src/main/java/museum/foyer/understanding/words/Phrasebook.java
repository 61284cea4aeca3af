package museum.foyer.understanding.words;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.DayOfWeek;
import java.time.Month;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import museum.foyer.knowledge.Language;
import museum.foyer.knowledge.VisitorStatus;

/**
 * What a translator edits for one language: {@code phrasebook/<language>.yaml}. Forms are as typed,
 * not yet folded.
 */
public record Phrasebook(
    Language language,
    Map<String, List<String>> topics,
    Map<String, List<String>> exhibition,
    List<String> fillers,
    List<String> continuing,
    DateWords dates,
    Map<String, List<String>> weekdays,
    Map<Integer, List<String>> months,
    ClockWords clock,
    Map<VisitorStatus, List<String>> visitors,
    List<String> age,
    UnitWords units,
    Words words,
    PartyWords party,
    Homes homes,
    Rates rates,
    Map<String, List<String>> signs) {

  public record DateWords(
      List<String> today,
      List<String> tonight,
      List<String> tomorrow,
      @JsonProperty("day-after-tomorrow") List<String> dayAfterTomorrow,
      List<String> now,
      List<String> weekend,
      List<String> next,
      @JsonProperty("this") List<String> thisOne,
      List<String> every,
      List<String> morning,
      List<String> afternoon,
      List<String> evening,
      @JsonProperty("in-days") List<String> inDays,
      @JsonProperty("in-weeks") List<String> inWeeks,
      @JsonProperty("days-ahead") Map<Integer, List<String>> daysAhead,
      @JsonProperty("this-week") List<String> thisWeek,
      @JsonProperty("next-week") List<String> nextWeek,
      @JsonProperty("week-of") List<String> weekOf,
      @JsonProperty("of-next-week") List<String> ofNextWeek,
      @JsonProperty("this-month") List<String> thisMonth,
      @JsonProperty("next-month") List<String> nextMonth,
      @JsonProperty("day-of-month") List<String> dayOfMonth,
      Map<Integer, List<String>> nth,
      List<String> from,
      List<String> until,
      List<String> then,
      Map<String, List<String>> holidays) {}

  /**
   * @param said times in words: by minutes after (or, negative, before) the hour that {@code {n}}
   *     stands for
   */
  public record ClockWords(
      List<String> hour,
      List<String> minute,
      List<String> am,
      List<String> pm,
      List<String> noon,
      List<String> midnight,
      List<String> half,
      @JsonProperty("quarter-past") List<String> quarterPast,
      @JsonProperty("quarter-to") List<String> quarterTo,
      Map<Integer, List<String>> said) {}

  public record UnitWords(
      List<String> euro,
      List<String> percent,
      List<String> years,
      List<String> minutes,
      List<String> hours,
      List<String> days) {}

  public record Words(
      List<String> free, List<String> open, List<String> closed, List<String> not) {}

  /**
   * How people count each other.
   *
   * @param one words for one of a kind ("a", "my")
   * @param two words for two beside the number
   * @param singular words for visitors that stand for one without a number ("child")
   * @param counters words between a number and whom it counts, or after it ("名")
   * @param people forms in which {@code {n}} counts people of whom nothing else is said
   * @param group forms in which it counts a group
   * @param family forms in which it counts a family
   * @param pairs words that stand for two of a kind ("couple")
   * @param self forms in which the visitor counts as one of them ("my son and I")
   * @param and words between the parts of a list
   * @param of words between whom is counted and an age
   * @param under forms of "younger than {n}"
   * @param over forms of "{n} and older"
   * @param months forms of "{n} months old"
   */
  public record PartyWords(
      List<String> one,
      List<String> two,
      List<String> singular,
      List<String> counters,
      List<String> people,
      List<String> group,
      List<String> family,
      Map<VisitorStatus, List<String>> pairs,
      List<String> self,
      List<String> and,
      List<String> of,
      List<String> under,
      List<String> over,
      List<String> months) {}

  /**
   * How people say where they are from; {@code {place}} stands for it.
   *
   * @param live forms that only a place follows
   * @param from forms that other words may follow too
   * @param people words for the people of a country, by ISO 3166-1 code
   * @param europe words for the European Union and the EEA
   */
  public record Homes(
      List<String> live,
      List<String> from,
      Map<String, List<String>> people,
      List<String> europe) {}

  /**
   * @param combined words for one ticket for several places
   * @param online words for buying on line
   * @param price words that ask what something costs
   * @param each words that ask what one of several pays
   * @param total single words that say that a price is for all together
   */
  public record Rates(
      List<String> combined,
      List<String> online,
      List<String> price,
      List<String> each,
      List<String> total) {}

  /** One for all files: it learns the shape of a phrasebook only once. */
  private static final ObjectReader YAML =
      YAMLMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .build()
          .readerFor(Phrasebook.class);

  /**
   * The phrasebook that comes with Foyer.
   *
   * @throws UncheckedIOException if its file is not of this shape
   */
  public static Phrasebook read(Language language) {
    String file = "/phrasebook/" + language.tag() + ".yaml";
    try (InputStream in = Phrasebook.class.getResourceAsStream(file)) {
      return YAML.readValue(in);
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
  }

  /** Names beside those of CLDR; empty if there are none. */
  public List<String> weekday(DayOfWeek day) {
    return weekdays.getOrDefault(day.name().substring(0, 3).toLowerCase(Locale.ROOT), List.of());
  }

  /** Names beside those of CLDR; empty if there are none. */
  public List<String> month(Month month) {
    return months.getOrDefault(month.getValue(), List.of());
  }
}
