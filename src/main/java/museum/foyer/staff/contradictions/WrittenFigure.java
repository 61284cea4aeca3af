package museum.foyer.staff.contradictions;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import museum.foyer.answering.evidence.Value;
import museum.foyer.answering.evidence.Values;
import museum.foyer.knowledge.Language;
import museum.foyer.understanding.words.Figure;

/**
 * A figure as it stands in one translation.
 *
 * @param inDigits written so that no language could say it otherwise: not as a word
 */
record WrittenFigure(Figure figure, String text, boolean inDigits) {

  private static final Pattern DIGITS = Pattern.compile("\\d+");

  private static final long MINUTES_PER_HOUR = 60;

  /** Figures of different families are never two writings of one. */
  enum Family {
    NUMBER,
    TIME,
    MONEY,
    DATE,
    WEEKDAY,
    PHONE,
    LINK
  }

  Optional<Family> family() {
    if (figure instanceof Figure.Day day) {
      if (day.readings().isEmpty()) {
        return Optional.empty();
      }
      return Optional.of(day.weekday().isPresent() ? Family.WEEKDAY : Family.DATE);
    }
    if (figure instanceof Figure.Time) {
      return Optional.of(Family.TIME);
    }
    if (figure instanceof Figure.Money money) {
      // "free" is a word, and some languages do without it
      return money.amount().signum() == 0 ? Optional.empty() : Optional.of(Family.MONEY);
    }
    if (figure instanceof Figure.Phone) {
      return Optional.of(Family.PHONE);
    }
    if (figure instanceof Figure.Address) {
      return Optional.of(Family.LINK);
    }
    return figure instanceof Figure.Unread ? Optional.empty() : Optional.of(Family.NUMBER);
  }

  /** Whether both are one thing in the forms of two languages. */
  boolean same(WrittenFigure other) {
    if (figure instanceof Figure.Day mine && other.figure instanceof Figure.Day its) {
      return sameDay(mine, its);
    }
    if (figure instanceof Figure.Time mine && other.figure instanceof Figure.Time its) {
      return mine.readings().stream().anyMatch(its.readings()::contains);
    }
    if (figure instanceof Figure.Money mine && other.figure instanceof Figure.Money its) {
      return mine.amount().compareTo(its.amount()) == 0
          && mine.currencies().stream().anyMatch(its.currencies()::contains);
    }
    if (figure instanceof Figure.Address mine && other.figure instanceof Figure.Address its) {
      return Link.bare(mine.text()).equals(Link.bare(its.text()));
    }
    if (figure instanceof Figure.Phone) {
      return Values.of(figure).stream().anyMatch((Value value) -> value.isIn(other.figure));
    }
    return sameNumber(other);
  }

  /**
   * What one language writes as an age, a time or a day may be read as a mere number in another:
   * "14日前" and "14 days ahead", "1h30" and "90 minutes".
   */
  private boolean sameNumber(WrittenFigure other) {
    return (isNumber() || other.isNumber())
        && numbers().stream()
            .anyMatch(mine -> other.numbers().stream().anyMatch(its -> its.compareTo(mine) == 0));
  }

  private boolean isNumber() {
    return family().filter(Family.NUMBER::equals).isPresent();
  }

  private List<BigDecimal> numbers() {
    List<BigDecimal> numbers = new ArrayList<>();
    if (figure instanceof Figure.Number number) {
      numbers.add(number.value());
    } else if (figure instanceof Figure.Age age) {
      numbers.add(BigDecimal.valueOf(age.years()));
    } else if (figure instanceof Figure.Percentage percentage) {
      numbers.add(percentage.value());
    } else if (figure instanceof Figure.Money money) {
      numbers.add(money.amount());
    } else if (figure instanceof Figure.Time time) {
      time.readings()
          .forEach(
              reading ->
                  numbers.add(
                      BigDecimal.valueOf(
                          reading.getHour() * MINUTES_PER_HOUR + reading.getMinute())));
    }
    DIGITS.matcher(text).results().forEach(run -> numbers.add(new BigDecimal(run.group())));
    return numbers;
  }

  private static boolean sameDay(Figure.Day mine, Figure.Day its) {
    if (mine.weekday().isPresent() || its.weekday().isPresent()) {
      return mine.weekday().equals(its.weekday());
    }
    return mine.readings().stream()
        .anyMatch(
            range ->
                its.readings().stream()
                    .anyMatch(
                        other ->
                            range.equals(other)
                                || range.holds(other.from())
                                || other.holds(range.from())));
  }

  /** A web address without what names a language: {@code /fr/} and {@code /en/} are the same. */
  private static final class Link {

    private static final Pattern FRONT = Pattern.compile("^(?:[a-z]+://)?(?:www\\.)?");
    private static final Pattern END = Pattern.compile("[/.,;:!?]+$");

    private static final String TAGS =
        Arrays.stream(Language.values()).map(Language::tag).collect(Collectors.joining("|"));

    /** A part of an address that is a language and nothing else, with or without its region. */
    private static final Pattern LANGUAGE =
        Pattern.compile("(?<=^|[/.?&=])(?:" + TAGS + ")(?:[-_][a-z]{2,4})?(?=$|[/.&#])");

    /**
     * The language a page is named by where that is no tag of its own: {@code .../index-fr.html}.
     */
    private static final Pattern SUFFIX = Pattern.compile("[-_](?:" + TAGS + ")(?=\\.[a-z]+$)");

    private Link() {}

    /** The same text for the pages of one address in all languages. */
    static String bare(String address) {
      String lower = address.toLowerCase(Locale.ROOT);
      String inner = END.matcher(FRONT.matcher(lower).replaceFirst("")).replaceFirst("");
      String unnamed = SUFFIX.matcher(inner).replaceFirst("");
      // a language left out is the site's own: "example.org/tickets" is "example.org/en/tickets"
      return Stream.of(LANGUAGE.matcher(unnamed).replaceAll("").split("(?=[/?&])"))
          .filter(part -> !part.equals("/"))
          .collect(Collectors.joining());
    }
  }
}
