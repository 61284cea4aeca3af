package museum.foyer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import museum.foyer.llm.StubModel;
import museum.foyer.llm.StubModel.Mode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code kill -9} of the packaged jar while a visitor reads the first sentence of an answer. */
@Timeout(300)
class KilledAnswerIT {

  private static final String QUESTION =
      "Would the tides exhibition and the audio guide please my grandmother on a rainy afternoon?";

  private static final String MUSEUM =
      "select number || ' ' || digest || ' ' || (select count(*) from item) from edition";

  private static final String SPENT = "select sum(calls) || ' calls' from model_budget";

  @TempDir private Path folder;

  @Test
  void losesNothingButTheAnswerAndGivesTheNextOne() throws Exception {
    try (StubModel model = StubModel.start();
        Installation foyer =
            new Installation(
                folder,
                Map.of(
                    "foyer.llm.base-url", model.baseUrl(),
                    "foyer.llm.idle-timeout", "60s", // the answer is still open when it is killed
                    "foyer.llm.total-timeout", "60s",
                    "foyer.llm.budget.calls", "100"))) {
      // Given
      model
          .mode(Mode.SILENT_MIDWAY)
          .answerWith(request -> "It is lovely. Your grandmother will feel welcome here.");
      Process server = foyer.serve();
      String museum = stored(foyer, MUSEUM);
      String hours = foyer.get("/api/v1/hours?from=2026-11-24&to=2026-11-30");
      Iterator<String> answer = foyer.stream(QUESTION).body().iterator();
      List<String> read = readUntil("It is lovely.", answer);

      // When
      foyer.kill(server);

      // Then
      assertThat(readToTheEnd(answer)).noneMatch(line -> line.contains("message.end"));
      assertThat(read).noneMatch(line -> line.contains("message.end"));
      model.mode(Mode.NORMAL);
      foyer.serve();
      assertThat(stored(foyer, MUSEUM)).isEqualTo(museum);
      assertThat(foyer.get("/api/v1/hours?from=2026-11-24&to=2026-11-30")).isEqualTo(hours);
      assertThat(stored(foyer, SPENT)).as("a call is paid, answered or not").isEqualTo("1 calls");
      try (Stream<String> next = foyer.stream(QUESTION).body()) {
        assertThat(String.join("\n", next.toList()))
            .contains("It is lovely.", "welcome here.", "\"outcome\":\"answered_by_model\"");
      }
      assertThat(stored(foyer, SPENT)).isEqualTo("2 calls");
    }
  }

  private static List<String> readUntil(String text, Iterator<String> lines) {
    List<String> read = new ArrayList<>();
    do {
      read.add(lines.next());
    } while (!read.get(read.size() - 1).contains(text));
    return read;
  }

  /** Of a connection that breaks. */
  private static List<String> readToTheEnd(Iterator<String> lines) {
    List<String> read = new ArrayList<>();
    try {
      lines.forEachRemaining(read::add);
    } catch (UncheckedIOException broken) {
      // as it should
    }
    return read;
  }

  private static String stored(Installation foyer, String sql) throws Exception {
    try (Connection connection = foyer.connection().orElseThrow();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getString(1);
    }
  }
}
