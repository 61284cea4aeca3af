package museum.foyer.knowledge.texts;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** What a museum may say in its own words: the sentences that tell no fact. */
public enum Phrase {
  GREETING("greeting"),
  AI_NOTICE("notice"),
  APOLOGY("interrupted"),
  HANDOFF_PROMISE("handoff"),
  UNKNOWN("unknown"),
  CONTACT("contact", "contact"),
  REFUSED("refused");

  private final String key;
  private final Set<String> placeholders;

  Phrase(String key, String... placeholders) {
    this.key = key;
    this.placeholders = Set.of(placeholders);
  }

  /** Its name in files and on the wire. */
  @JsonValue
  public String title() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What keeps this text from being said for it; the same holds for Foyer's own. */
  public List<String> faultsIn(String text) {
    Template template = new Template(text);
    List<String> faults = new ArrayList<>();
    if (template.hasStrayBrace()) {
      faults.add("a brace stands here that belongs to no {placeholder}");
    }
    Set<String> here = template.placeholders();
    new TreeSet<>(placeholders)
        .stream()
            .filter(name -> !here.contains(name))
            .forEach(name -> faults.add("placeholder {" + name + "} is missing"));
    here.stream()
        .filter(name -> !placeholders.contains(name))
        .forEach(name -> faults.add("placeholder {" + name + "} is unknown in " + title()));
    return faults;
  }

  /** Of Foyer's own text that it stands for. */
  String key() {
    return key;
  }

  Set<String> placeholders() {
    return placeholders;
  }
}
