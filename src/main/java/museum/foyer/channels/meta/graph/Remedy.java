package museum.foyer.channels.meta.graph;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What to do about an error. */
public enum Remedy {
  /** Try again in a moment. */
  TRY_AGAIN,
  /** Send nothing from this account for some minutes. */
  REST,
  /** The person is bothered: Foyer writes to them no more of its own accord. */
  SILENCE,
  /** The person wrote too long ago: only staff may still write. */
  WINDOW_CLOSED,
  /** Another app answers this person now. */
  OTHER_OWNER,
  /** A permission, a review or the link of page and account is missing. */
  NOT_PERMITTED,
  /** Meta has restricted or blocked the account: send nothing any more. */
  RESTRICTED,
  /** Send nothing until there is another token. */
  NEW_TOKEN,
  /** The person has left, or has blocked the museum. */
  UNAVAILABLE,
  /** The account knows nobody of this id. */
  UNKNOWN_PERSON,
  /** Our mistake: this message is refused each time. */
  BAD_MESSAGE,
  /** What it is about has been deleted. */
  DELETED;

  /** Its name on the wire and in rows. */
  @JsonValue
  public String title() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
