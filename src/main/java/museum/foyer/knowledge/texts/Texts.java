package museum.foyer.knowledge.texts;

import com.ibm.icu.text.MessageFormat;
import io.quarkus.runtime.Startup;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import museum.foyer.knowledge.Kind;
import museum.foyer.knowledge.Language;
import museum.foyer.knowledge.items.Items;

/**
 * Door to the sentences around the facts: Foyer's own, and the museum's instead of them. All
 * languages are read and checked at start: a gap stops the start, not a visitor.
 */
@Startup
@Singleton
public class Texts {

  /** The one whose keys and placeholders the others are compared with. */
  private static final Language REFERENCE = Language.EN;

  private final Map<Language, TextFile> files = new EnumMap<>(Language.class);

  private final Supplier<StaffTexts> published;

  @Inject
  Texts(Items items) {
    this(
        language -> Texts.class.getResourceAsStream("/" + TextFile.name(language)),
        items.cached(() -> StaffTexts.of(items.published(Kind.TEXT, StaffText.class)))::get);
  }

  /**
   * @param source gives the file of a language
   * @param published what the museum says in its own words now
   * @throws InvalidTextsException if a file has a gap
   */
  Texts(Function<Language, InputStream> source, Supplier<StaffTexts> published) {
    this.published = published;
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
   * One sentence, in the museum's own words if it has published them.
   *
   * @param arguments as for Foyer's own
   */
  public String say(String key, Addressee to, Map<String, String> arguments) {
    return published
        .get()
        .find(key, to)
        .map(template -> template.filled(arguments))
        .orElseGet(() -> say(key, to.language(), arguments));
  }

  /**
   * One sentence of Foyer's own in one language.
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
