package museum.foyer.knowledge.texts;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import museum.foyer.knowledge.Language;

/**
 * The texts of one language as a translator has written them, and what is wrong with them.
 *
 * @param templates the readable ones, by key
 * @param faults one line each
 */
record TextFile(Language language, Map<String, MessageFormat> templates, List<String> faults) {

  /** A key written twice would hide one of its texts. */
  private static final YAMLMapper YAML =
      YAMLMapper.builder().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION).build();

  TextFile {
    templates = Map.copyOf(templates);
    faults = List.copyOf(faults);
  }

  static String name(Language language) {
    return "texts/" + language.tag() + ".yaml";
  }

  static TextFile read(Language language, InputStream yaml) {
    Map<String, MessageFormat> templates = new TreeMap<>();
    List<String> faults = new ArrayList<>();
    try {
      Map<String, String> texts = YAML.readValue(yaml, new TypeReference<>() {});
      texts.forEach(
          (key, text) -> {
            try {
              templates.put(key, new MessageFormat(text, language.locale()));
            } catch (IllegalArgumentException | NullPointerException e) {
              faults.add(fault(language, key, "is no text with {placeholders}: " + text));
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException(name(language) + ": " + e.getMessage(), e);
    }
    return new TextFile(language, templates, faults);
  }

  /** What is missing in this language, or is more than there is in the other one. */
  List<String> faultsBeside(TextFile other) {
    List<String> found = new ArrayList<>(faults);
    Set<String> keys = new TreeSet<>(other.templates.keySet());
    keys.addAll(templates.keySet());
    for (String key : keys) {
      if (!templates.containsKey(key)) {
        if (!isToldOf(key)) {
          found.add(fault(language, key, "is missing"));
        }
      } else if (!other.templates.containsKey(key)) {
        if (!other.isToldOf(key)) {
          found.add(fault(language, key, "is not a key of " + name(other.language)));
        }
      } else {
        found.addAll(placeholders(key, other));
      }
    }
    return found;
  }

  private List<String> placeholders(String key, TextFile other) {
    Set<String> here = templates.get(key).getArgumentNames();
    Set<String> there = other.templates.get(key).getArgumentNames();
    List<String> found = new ArrayList<>();
    there.stream()
        .filter(name -> !here.contains(name))
        .forEach(name -> found.add(fault(language, key, "placeholder {" + name + "} is missing")));
    here.stream()
        .filter(name -> !there.contains(name))
        .forEach(
            name ->
                found.add(
                    fault(
                        language,
                        key,
                        "placeholder {" + name + "} is unknown in " + name(other.language))));
    return found;
  }

  private boolean isToldOf(String key) {
    return faults.stream().anyMatch(fault -> fault.startsWith(fault(language, key, "")));
  }

  private static String fault(Language language, String key, String what) {
    return name(language) + ": '" + key + "' " + what;
  }
}
