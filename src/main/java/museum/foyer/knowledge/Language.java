package museum.foyer.knowledge;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The languages Foyer serves. The name in files and on the wire is the two-letter ISO 639-1 code.
 */
public enum Language {
  FR,
  EN,
  ES,
  DE,
  IT,
  NL,
  PT,
  VI,
  ZH,
  JA,
  KO,
  AR;

  private static final Map<String, Language> BY_TAG =
      Arrays.stream(values())
          .collect(Collectors.toUnmodifiableMap(Language::tag, Function.identity()));

  private final String tag = name().toLowerCase(Locale.ROOT);
  private final Locale locale = Locale.forLanguageTag(tag);

  /** ISO 639-1 code, lower case. */
  @JsonValue
  public String tag() {
    return tag;
  }

  public Locale locale() {
    return locale;
  }

  /** Whether words are written without spaces between them. */
  public boolean unspaced() {
    return this == ZH || this == JA;
  }

  @JsonCreator
  static Language ofJson(String tag) {
    return of(tag).orElseThrow(() -> new IllegalArgumentException("not a served language: " + tag));
  }

  /** The language of a BCP 47 tag ({@code fr}, {@code pt-BR}, {@code zh_TW}), if it is served. */
  public static Optional<Language> of(String tag) {
    String primary = tag.strip().split("[-_]", 2)[0].toLowerCase(Locale.ROOT);
    return Optional.ofNullable(BY_TAG.get(primary));
  }
}
