package museum.foyer.knowledge.texts;

import com.ibm.icu.text.MessageFormat;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import museum.foyer.knowledge.Language;

/**
 * Door to Foyer's own sentences. All languages are read and checked at start: a gap stops the
 * start, not a visitor.
 */
@Startup
@Singleton
public class Texts {

  /** The one whose keys and placeholders the others are compared with. */
  private static final Language REFERENCE = Language.EN;

  private final Map<Language, TextFile> files = new EnumMap<>(Language.class);

  Texts() {
    this(language -> Texts.class.getResourceAsStream("/" + TextFile.name(language)));
  }

  /**
   * @param source gives the file of a language
   * @throws InvalidTextsException if one of them has a gap
   */
  Texts(Function<Language, InputStream> source) {
    for (Language language : Language.values()) {
      try (InputStream yaml = source.apply(language)) {
        files.put(language, TextFile.read(language, yaml));
      } catch (IOException e) {
        throw new UncheckedIOException(TextFile.name(language), e);
      }
    }
    check();
  }

  /**
   * One sentence in one language.
   *
   * @param arguments by the name of their placeholder, already in the reader's conventions
   */
  public String say(String key, Language language, Map<String, String> arguments) {
    // format() on a shared MessageFormat is not safe for threads
    return ((MessageFormat) template(key, language).clone()).format(arguments);
  }

  public String say(String key, Language language) {
    return say(key, language, Map.of());
  }

  private MessageFormat template(String key, Language language) {
    MessageFormat template = files.get(language).templates().get(key);
    if (template == null) {
      throw new IllegalArgumentException("no text '" + key + "'");
    }
    return template;
  }

  private void check() {
    List<String> faults = new ArrayList<>();
    files.values().forEach(file -> faults.addAll(file.faultsBeside(files.get(REFERENCE))));
    if (!faults.isEmpty()) {
      throw InvalidTextsException.of(faults);
    }
  }
}
