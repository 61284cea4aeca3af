package museum.foyer.understanding.dates;

import java.time.LocalTime;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import museum.foyer.knowledge.Language;
import museum.foyer.understanding.words.Forms;
import museum.foyer.understanding.words.Phrasebook;

/** How one language says which half of the day an hour belongs to, or leaves it open. */
final class HalfOfDay {

  /** Where twelve-hour clocks are read without saying which half of the day is meant. */
  private static final Set<Language> TWELVE_HOURS =
      EnumSet.of(Language.EN, Language.AR, Language.KO, Language.JA, Language.ZH, Language.VI);

  private final boolean twelveHours;
  private final Pattern am;
  private final Pattern pm;
  private final String words;

  HalfOfDay(Phrasebook phrases) {
    twelveHours = TWELVE_HOURS.contains(phrases.language());
    String amForms = Forms.unbounded(phrases.clock().am());
    String pmForms = Forms.unbounded(phrases.clock().pm());
    am = Pattern.compile(amForms);
    pm = Pattern.compile(pmForms);
    words = "(?:" + amForms + "|" + pmForms + ")";
  }

  /** The words, captured. */
  String here() {
    return "(" + words + ")";
  }

  /** The words in front of an hour, captured if they are there. */
  String before() {
    return "(?:(" + words + ")[ ]?(?:的|の)?)?";
  }

  /** The words behind an hour, captured. One Arabic letter begins many a word: "11:00 من". */
  String after() {
    return "(?:[ ,]?(?:de la |de l'|da |del )?(" + words + ")(?![\\p{L}&&[a-z\\p{IsArabic}]]))";
  }

  /** The words behind an hour, captured if they are there. */
  String afterIfAny() {
    return after() + "?";
  }

  /** What one of two groups has captured. */
  static Optional<String> of(MatchResult m, int before, int after) {
    return Stream.of(before, after)
        .map(m::group)
        .filter(group -> group != null && !group.isEmpty())
        .findFirst();
  }

  /**
   * The times an hour and a minute stand for.
   *
   * @param half words that were said with it
   * @param open whether the half of the day is left open in every language
   */
  Optional<Set<LocalTime>> times(int hour, int minute, Optional<String> half, boolean open) {
    if (hour > 24 || minute > 59 || (hour == 24 && minute > 0)) {
      return Optional.empty();
    }
    if (half.filter(word -> pm.matcher(word).matches()).isPresent()) {
      return Optional.of(Set.of(LocalTime.of(hour < 12 ? hour + 12 : hour % 24, minute)));
    }
    if (half.filter(word -> am.matcher(word).matches()).isPresent()) {
      return Optional.of(Set.of(LocalTime.of(hour == 12 ? 0 : hour % 24, minute)));
    }
    boolean either = (twelveHours || open) && hour >= 1 && hour <= 12;
    return Optional.of(
        (either ? Stream.of(hour % 24, (hour + 12) % 24) : Stream.of(hour % 24))
            .map(h -> LocalTime.of(h, minute))
            .collect(Collectors.toSet()));
  }
}
