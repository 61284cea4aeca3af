package museum.foyer.staff.contradictions;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import museum.foyer.knowledge.Language;
import museum.foyer.understanding.words.Phrasebook;
import museum.foyer.understanding.words.Spelling;

/** What the words that narrow or widen a statement make of it. */
final class Limits {

  enum Kind {
    NONE,
    /** "Every day". */
    EVERY_DAY,
    /** "Except", "only", "usually": what is said cannot be judged. */
    UNKNOWN
  }

  private final Map<Language, Set<String>> every = new ConcurrentHashMap<>();

  Kind of(Set<String> limits, Language language) {
    Set<String> words = every.computeIfAbsent(language, Limits::every);
    if (words.containsAll(limits)) {
      return Kind.NONE;
    }
    return limits.stream().allMatch(limit -> words.stream().anyMatch(limit::startsWith))
        ? Kind.EVERY_DAY
        : Kind.UNKNOWN;
  }

  private static Set<String> every(Language language) {
    return Phrasebook.read(language).dates().every().stream()
        .map(Spelling::fold)
        .collect(Collectors.toSet());
  }
}
