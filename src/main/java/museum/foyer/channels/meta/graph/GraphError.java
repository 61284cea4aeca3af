package museum.foyer.channels.meta.graph;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.Set;

/**
 * Why the Graph API refused a request. Its message is left out, for it may repeat what was sent.
 *
 * @param status of HTTP; an error may also come with 200
 * @param code 0 if the answer holds none
 * @param subcode 0 if there is none
 * @param passing whether Meta itself says that it will pass
 * @param trace by which Meta finds the request
 */
public record GraphError(
    int status, int code, int subcode, boolean passing, Optional<String> trace) {

  // "Common Error Codes" of the Messenger Platform, 25 June 2026
  private static final Set<Integer> TEMPORARY = Set.of(1, 2, 1200);
  private static final Set<Integer> LIMITS = Set.of(4, 17, 32, 613, 80001, 80002, 80006);
  private static final int BOTHERSOME = 2018338;
  private static final Set<Integer> WINDOW = Set.of(2018278, 2018065, 2534022);
  private static final Set<Integer> OTHER_OWNER = Set.of(2018300, 2534037);
  private static final Set<Integer> RESTRICTED = Set.of(1893063, 2534029);
  private static final int BLOCKED_BY_META = 368;
  private static final Set<Integer> TOKEN = Set.of(190, 102);
  private static final int ACCESS_REVOKED = 2534041;
  private static final int LEFT = 551;
  private static final Set<Integer> UNAVAILABLE = Set.of(1545041, 2018108);
  private static final Set<Integer> NO_SUCH_PERSON = Set.of(2018001, 2534014, 33);
  private static final Set<Integer> PERMISSION = Set.of(10, 200);
  private static final int BAD_PARAMETER = 100;
  private static final int DELETED = 9000001;

  private static final int UNAUTHORIZED = 401;

  private static final int TOO_MANY_REQUESTS = 429;
  private static final int SERVER_ERROR = 500;

  /** The error in a body, if there is one. */
  static Optional<GraphError> in(int status, JsonNode body) {
    return Optional.ofNullable(body.get("error"))
        .filter(JsonNode::isObject)
        .map(
            error ->
                new GraphError(
                    status,
                    error.path("code").asInt(),
                    error.path("error_subcode").asInt(),
                    error.path("is_transient").asBoolean(),
                    Optional.ofNullable(error.get("fbtrace_id")).map(JsonNode::asText)));
  }

  static GraphError of(int status) {
    return new GraphError(status, 0, 0, false, Optional.empty());
  }

  /** A subcode says more than its code, and a code more than the status of HTTP. */
  public Remedy remedy() {
    return bySubcode().or(this::byCode).orElseGet(this::byStatus);
  }

  private Optional<Remedy> bySubcode() {
    Remedy remedy = null;
    if (subcode == BOTHERSOME) {
      remedy = Remedy.SILENCE;
    } else if (WINDOW.contains(subcode)) {
      remedy = Remedy.WINDOW_CLOSED;
    } else if (OTHER_OWNER.contains(subcode)) {
      remedy = Remedy.OTHER_OWNER;
    } else if (RESTRICTED.contains(subcode)) {
      remedy = Remedy.RESTRICTED;
    } else if (subcode == ACCESS_REVOKED) {
      remedy = Remedy.NEW_TOKEN;
    } else if (UNAVAILABLE.contains(subcode)) {
      remedy = Remedy.UNAVAILABLE;
    } else if (code == BAD_PARAMETER && NO_SUCH_PERSON.contains(subcode)) {
      remedy = Remedy.UNKNOWN_PERSON;
    }
    return Optional.ofNullable(remedy);
  }

  private Optional<Remedy> byCode() {
    Remedy remedy = null;
    if (TOKEN.contains(code)) {
      remedy = Remedy.NEW_TOKEN;
    } else if (code == BLOCKED_BY_META) {
      remedy = Remedy.RESTRICTED;
    } else if (LIMITS.contains(code)) {
      remedy = Remedy.REST;
    } else if (TEMPORARY.contains(code)) {
      remedy = Remedy.TRY_AGAIN;
    } else if (code == LEFT) {
      remedy = Remedy.UNAVAILABLE;
    } else if (PERMISSION.contains(code)) {
      remedy = Remedy.NOT_PERMITTED;
    } else if (code == BAD_PARAMETER) {
      remedy = Remedy.BAD_MESSAGE;
    } else if (code == DELETED || subcode == DELETED) {
      remedy = Remedy.DELETED;
    }
    return Optional.ofNullable(remedy);
  }

  /** An answer without an error of Meta's came from something between us: it says nothing of it. */
  private Remedy byStatus() {
    if (status == TOO_MANY_REQUESTS) {
      return Remedy.REST;
    } else if (status == UNAUTHORIZED) {
      return Remedy.NEW_TOKEN;
    }
    boolean again = status >= SERVER_ERROR || passing || code == 0;
    return again ? Remedy.TRY_AGAIN : Remedy.BAD_MESSAGE;
  }

  /** For the log: numbers and Meta's own trace. */
  @Override
  public String toString() {
    return "HTTP "
        + status
        + ", code "
        + code
        + "/"
        + subcode
        + trace.map(t -> ", " + t).orElse("");
  }
}
