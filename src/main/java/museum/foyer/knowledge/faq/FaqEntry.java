package museum.foyer.knowledge.faq;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import museum.foyer.knowledge.Language;

/** A question visitors ask, with the team's answer in each language it is kept in. */
public record FaqEntry(
    String key, String category, Optional<String> url, Map<Language, Wording> translations) {

  public FaqEntry {
    Map<Language, Wording> ordered = new EnumMap<>(Language.class);
    ordered.putAll(translations);
    translations = Collections.unmodifiableMap(ordered);
  }

  /**
   * @param questions the ways visitors put it, the best one first; at least one
   * @param answer sent as it stands
   */
  public record Wording(List<String> questions, String answer) {

    public Wording {
      questions = List.copyOf(questions);
    }
  }
}
