package museum.foyer.knowledge;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One text in several languages; at least one. */
public record Translated(@JsonValue Map<Language, String> texts) {

  /**
   * Read when the visitor's language is missing: the two every museum of this project keeps
   * complete.
   */
  private static final List<Language> FALLBACKS = List.of(Language.EN, Language.FR);

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public Translated {
    if (texts.isEmpty()) {
      throw new IllegalArgumentException("a text needs at least one language");
    }
    texts = java.util.Collections.unmodifiableMap(new EnumMap<>(texts));
  }

  public static Translated of(Language language, String text) {
    return new Translated(Map.of(language, text));
  }

  /** The text in exactly this language. */
  public Optional<String> exactly(Language language) {
    return Optional.ofNullable(texts.get(language));
  }

  /** The text in this language, else in English, else in French, else in any. */
  public String in(Language language) {
    return exactly(language)
        .or(() -> FALLBACKS.stream().map(texts::get).filter(java.util.Objects::nonNull).findFirst())
        .orElseGet(() -> texts.values().iterator().next());
  }

  public Collection<String> all() {
    return texts.values();
  }
}
