package museum.foyer.knowledge;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a visitor may be, as far as ticket categories tell visitors apart. */
public enum VisitorStatus {
  ADULT,
  CHILD,
  STUDENT,
  SENIOR,
  TEACHER,
  JOBSEEKER,
  DISABLED,
  COMPANION,
  MEMBER,
  PRESS,
  RESIDENT,
  GROUP,
  SCHOOL,
  FAMILY;

  @JsonValue
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  @JsonCreator
  public static VisitorStatus of(String key) {
    return valueOf(key.toUpperCase(Locale.ROOT));
  }
}
