package museum.foyer.channels.meta.graph;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Meta's table of errors, line by line. */
class GraphErrorTest {

  @ParameterizedTest
  @CsvSource({
    // status, code, subcode, remedy
    "500, 1, 0, TRY_AGAIN",
    "400, 2, 0, TRY_AGAIN",
    "400, 1200, 0, TRY_AGAIN",
    "503, 0, 0, TRY_AGAIN",
    "400, 4, 0, REST",
    "400, 17, 0, REST",
    "400, 32, 0, REST",
    "400, 613, 0, REST",
    "400, 613, 2534040, REST",
    "400, 80002, 0, REST",
    "400, 80006, 0, REST",
    "429, 0, 0, REST",
    "400, 613, 2018338, SILENCE",
    "400, 10, 2018278, WINDOW_CLOSED",
    "400, 10, 2018065, WINDOW_CLOSED",
    "400, 10, 2534022, WINDOW_CLOSED",
    "400, 10, 2018300, OTHER_OWNER",
    "400, 100, 2534037, OTHER_OWNER",
    "400, 10, 0, NOT_PERMITTED",
    "403, 200, 0, NOT_PERMITTED",
    "403, 200, 2018028, NOT_PERMITTED",
    "400, 10, 2534077, NOT_PERMITTED",
    "400, 10, 1893063, RESTRICTED",
    "400, 100, 2534029, RESTRICTED",
    "400, 368, 0, RESTRICTED",
    "401, 190, 463, NEW_TOKEN",
    "401, 190, 0, NEW_TOKEN",
    "401, 0, 0, NEW_TOKEN",
    "404, 0, 0, TRY_AGAIN",
    "400, 102, 0, NEW_TOKEN",
    "403, 200, 2534041, NEW_TOKEN",
    "400, 551, 0, UNAVAILABLE",
    "400, 551, 1545041, UNAVAILABLE",
    "400, 200, 1545041, UNAVAILABLE",
    "400, 10, 2018108, UNAVAILABLE",
    "400, 100, 2018001, UNKNOWN_PERSON",
    "400, 100, 2534014, UNKNOWN_PERSON",
    "400, 100, 33, UNKNOWN_PERSON",
    "400, 100, 0, BAD_MESSAGE",
    "400, 100, 2534015, BAD_MESSAGE",
    "400, 100, 2018008, BAD_MESSAGE",
    "400, 100, 2018047, BAD_MESSAGE",
    "400, 100, 2018109, BAD_MESSAGE",
    "400, 9000001, 0, DELETED",
    "400, 77777, 0, BAD_MESSAGE",
    "500, 77777, 0, TRY_AGAIN"
  })
  void eachErrorHasItsRemedy(int status, int code, int subcode, Remedy remedy) {
    assertThat(new GraphError(status, code, subcode, false, Optional.empty()).remedy())
        .isEqualTo(remedy);
  }

  @Test
  void whatMetaCallsTransientIsTriedAgain() {
    assertThat(new GraphError(400, 77777, 0, true, Optional.empty()).remedy())
        .isEqualTo(Remedy.TRY_AGAIN);
  }

  @Test
  void tellsNothingOfWhatMetaWrites() throws IOException {
    // Given
    String body =
        "{\"error\":{\"message\":\"(#100) canary\",\"code\":100,\"error_subcode\":33,"
            + "\"fbtrace_id\":\"AbC\"}}";

    // When
    GraphError error = GraphError.in(400, new ObjectMapper().readTree(body)).orElseThrow();

    // Then
    assertThat(error.toString()).isEqualTo("HTTP 400, code 100/33, AbC");
  }
}
