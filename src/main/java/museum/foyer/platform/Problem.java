package museum.foyer.platform;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;

/**
 * An RFC 9457 problem.
 *
 * @param type stable URI of the kind of problem
 * @param code its last part, for programs
 * @param traceId under which the log holds the cause; absent where there is nothing to look up
 * @param errors the fields that are wrong, by JSON pointer
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
    String type,
    String title,
    int status,
    String detail,
    String code,
    String traceId,
    List<FieldError> errors) {

  public static final String MEDIA_TYPE = "application/problem+json";

  /**
   * One field that is wrong.
   *
   * @param at where its author finds it, if it came in a file: line and column, or sheet, row and
   *     column
   */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public record FieldError(String pointer, String detail, Map<String, Object> at) {

    public FieldError(String pointer, String detail) {
      this(pointer, detail, Map.of());
    }
  }

  static Problem of(int status, String code, String title, String detail) {
    return new Problem("urn:foyer:problem:" + code, title, status, detail, code, null, List.of());
  }

  Problem with(List<FieldError> fields) {
    return new Problem(type, title, status, detail, code, traceId, fields);
  }

  Problem tracedAs(String id) {
    return new Problem(type, title, status, detail, code, id, errors);
  }
}
