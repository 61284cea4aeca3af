package museum.foyer.knowledge.contacts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.stream.Stream;

/** What a visitor wants a person of the team for. */
public enum Concern {
  PRESS,
  /** Sponsoring and working together. */
  PARTNERSHIP,
  SCHOOLS,
  GROUPS,
  /** Whatever a visitor needs to get in, around, to see, to hear or to understand. */
  ACCESSIBILITY,
  IMAGE_RIGHTS,
  LOST_PROPERTY,
  COMPLAINT,
  JOBS,
  INTERNSHIP,
  /** Anything else. */
  A_PERSON;

  /**
   * @throws IllegalArgumentException if there is none of this name
   */
  @JsonCreator
  public static Concern of(String title) {
    return Stream.of(values())
        .filter(concern -> concern.title().equals(title))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no topic " + title));
  }

  /** Its name in files and on the wire. */
  @JsonValue
  public String title() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
