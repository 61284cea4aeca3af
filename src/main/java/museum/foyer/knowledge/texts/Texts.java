package museum.foyer.knowledge.texts;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.ibm.icu.text.MessageFormat;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import museum.foyer.knowledge.Language;

/**
 * Door to Foyer's own sentences. All languages are read and checked at start: a gap stops the
 * start, not a visitor.
 */
@Startup
@Singleton
public class Texts {

  private final Map<Language, Map<String, MessageFormat>> formats = new EnumMap<>(Language.class);

  Texts() {
    YAMLMapper yaml = new YAMLMapper();
    for (Language language : Language.values()) {
      formats.put(language, read(yaml, language));
    }
    formats.forEach(this::check);
  }

  /**
   * One sentence in one language.
   *
   * @param arguments by the name of their placeholder, already in the reader's conventions
   */
  public String say(String key, Language language, Map<String, String> arguments) {
    // format() on a shared MessageFormat is not safe for threads
    return ((MessageFormat) format(key, language).clone()).format(arguments);
  }

  public String say(String key, Language language) {
    return say(key, language, Map.of());
  }

  private MessageFormat format(String key, Language language) {
    MessageFormat format = formats.get(language).get(key);
    if (format == null) {
      throw new IllegalArgumentException("no text '" + key + "'");
    }
    return format;
  }

  private void check(Language language, Map<String, MessageFormat> texts) {
    formats
        .get(Language.EN)
        .forEach(
            (key, english) -> {
              Set<String> expected = english.getArgumentNames();
              MessageFormat text = texts.get(key);
              if (text == null || !text.getArgumentNames().equals(expected)) {
                throw new IllegalStateException(
                    "texts/"
                        + language.tag()
                        + ".yaml: '"
                        + key
                        + "' must be there with "
                        + expected);
              }
            });
  }

  private static Map<String, MessageFormat> read(YAMLMapper yaml, Language language) {
    String file = "/texts/" + language.tag() + ".yaml";
    try (InputStream in = Texts.class.getResourceAsStream(file)) {
      Map<String, String> texts = yaml.readValue(in, new TypeReference<>() {});
      Map<String, MessageFormat> formats = new HashMap<>();
      texts.forEach((key, text) -> formats.put(key, new MessageFormat(text, language.locale())));
      return Map.copyOf(formats);
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
  }
}
