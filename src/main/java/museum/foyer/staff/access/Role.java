package museum.foyer.staff.access;

import com.fasterxml.jackson.annotation.JsonProperty;
import museum.foyer.platform.Roles;

/** The one role of an account or a key. */
public enum Role {
  @JsonProperty(Roles.EDITOR)
  EDITOR(Roles.EDITOR),
  @JsonProperty(Roles.PUBLISHER)
  PUBLISHER(Roles.PUBLISHER),
  @JsonProperty(Roles.ADMIN)
  ADMIN(Roles.ADMIN);

  private final String name;

  Role(String name) {
    this.name = name;
  }

  /** As the guards call it: see {@link Roles}. */
  public String roleName() {
    return name;
  }
}
