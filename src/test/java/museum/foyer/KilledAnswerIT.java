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
import java.util.Optional;
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
      "select number || ' ' || (select count(*) from item) from edition";

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
                    // a busy machine is not a model that is ill, and the answer stays open
                    "foyer.llm.connect-timeout", "60s",
                    "foyer.llm.first-token-timeout", "60s",
                    "foyer.llm.idle-timeout", "60s",
                    "foyer.llm.total-timeout", "120s",
                    "foyer.llm.budget.calls", "100"))) {
      // Given
      model
          .mode(Mode.SILENT_MIDWAY)
          .answerWith(request -> "It is lovely. Your grandmother will feel welcome here.");
      Process server = foyer.serve();
      String museum = stored(foyer, MUSEUM);
      String hours = foyer.get("/api/v1/hours?from=2026-11-24&to=2026-11-30");
      Iterator<String> rest =
          foyer.await("first sentence", server, () -> restAfter("It is lovely.", foyer));

      // When
      foyer.kill(server);

      // Then
      assertThat(readToTheEnd(rest)).noneMatch(line -> line.contains("message.end"));
      model.mode(Mode.NORMAL);
      Process next = foyer.serve();
      assertThat(stored(foyer, MUSEUM)).isEqualTo(museum);
      assertThat(foyer.get("/api/v1/hours?from=2026-11-24&to=2026-11-30")).isEqualTo(hours);
      assertThat(stored(foyer, SPENT)).as("a call is paid, answered or not").isEqualTo("1 calls");
      assertThat(foyer.await("answer", next, () -> wholeAnswer(foyer)))
          .contains("It is lovely.", "welcome here.", "message.end");
      assertThat(stored(foyer, SPENT)).isEqualTo("2 calls");
    }
  }

  /**
   * What of the model's answer has not come yet; empty while the museum's texts are being embedded
   * after the start, and the model is not asked.
   */
  private static Optional<Iterator<String>> restAfter(String sentence, Installation foyer)
      throws Exception {
    Iterator<String> lines = foyer.stream(QUESTION).body().iterator();
    while (lines.hasNext()) {
      if (lines.next().contains(sentence)) {
        return Optional.of(lines);
      }
    }
    return Optional.empty();
  }

  private static Optional<String> wholeAnswer(Installation foyer) throws Exception {
    try (Stream<String> lines = foyer.stream(QUESTION).body()) {
      return Optional.of(String.join("\n", lines.toList()))
          .filter(answer -> answer.contains("\"outcome\":\"answered_by_model\""));
    }
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
