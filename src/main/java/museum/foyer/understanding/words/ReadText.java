package museum.foyer.understanding.words;

import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import museum.foyer.knowledge.VisitorStatus;

/**
 * A text with what was read in it.
 *
 * @param folded the text as it was compared; offsets refer to it
 * @param rest the same with every figure blotted out
 * @param figures in the order in which they stand
 * @param keywords its words that are neither figures nor little words; runs of three characters
 *     where words are not set apart
 * @param now whether it speaks of this moment
 * @param then whether it speaks of what comes after another
 */
public record ReadText(
    String folded,
    String rest,
    List<Figure> figures,
    List<Visitor> visitors,
    List<Keyword> keywords,
    boolean now,
    boolean then) {

  private static final Pattern DIGITS = Pattern.compile("\\d+");

  public ReadText {
    figures = List.copyOf(figures);
    visitors = List.copyOf(visitors);
    keywords = List.copyOf(keywords);
  }

  /** A word that says what the text is about. */
  public record Keyword(int start, int end, String word) {}

  /** A word for a kind of visitor. */
  public record Visitor(int start, int end, VisitorStatus status) {}

  /** All figures of one kind. */
  public <T extends Figure> List<T> all(Class<T> kind) {
    return figures.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  /** Whole numbers that are neither dates nor times nor prices, as digits. */
  public Set<String> numbers() {
    return Stream.concat(
            all(Figure.Number.class).stream().map(figure -> figure.value().toPlainString()),
            DIGITS.matcher(rest).results().map(MatchResult::group))
        .collect(Collectors.toSet());
  }

  /** What is left without the figures, but with "free", by which a topic is known. */
  public String topical() {
    StringBuilder topical = new StringBuilder(rest);
    all(Figure.Money.class).stream()
        .filter(money -> money.amount().signum() == 0)
        .forEach(
            money ->
                topical.replace(
                    money.start(), money.end(), folded.substring(money.start(), money.end())));
    return topical.toString();
  }
}
