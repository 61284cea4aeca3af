package museum.foyer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** {@code kill -9} of the packaged jar at a row of a table that staff have sent. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(300)
class KilledTableImportIT {

  /** Of either table, of which half are in both: so rows are added, changed and retired. */
  private static final int ROWS = 100;

  private static final String PASSWORD = "a table of questions";

  /** The database itself stops the import at a row, until whoever holds the lock is gone. */
  private static final String STOP =
      """
      create sequence row_written;
      create table stop_at (number bigint);
      create function stop_at_row() returns trigger language plpgsql as
      $$
      begin
        if nextval('row_written') = (select number from stop_at) then
          perform pg_advisory_xact_lock(1);
        end if;
        return new;
      end
      $$;
      create trigger stop_at_row before insert or update on item
        for each row execute function stop_at_row()
      """;

  private static final String STOPPED =
      "select exists (select from pg_locks where locktype = 'advisory' and not granted)";

  private static final String WITHOUT_VECTOR =
      """
      select exists (select from passage p join passage_entry e on e.id = entry
        where not exists (select from passage_embedding where passage = p.id))
      """;

  /** The row at which it is killed. */
  private enum Row {
    FIRST,
    MIDDLE,
    LAST;

    private long of(long rows) {
      return switch (this) {
        case FIRST -> 1;
        case MIDDLE -> rows / 2;
        case LAST -> rows;
      };
    }
  }

  /** What is stored, and what visitors are told. */
  private record Knowledge(String rows, String told) {}

  private Installation foyer;
  private Process server;
  private Knowledge oldMuseum;
  private Knowledge newMuseum;
  private long rowsWritten;

  @BeforeAll
  void openBothMuseums(@TempDir Path folder) throws Exception {
    foyer = new Installation(folder, Map.of("foyer.staff.first-password", PASSWORD));
    server = foyer.serve();
    importWhole("first", 0);
    oldMuseum = knowledge();
    execute(STOP);
    importWhole("second", ROWS / 2);
    newMuseum = knowledge();
    rowsWritten = Long.parseLong(only("select last_value from row_written"));
    importWhole("first", 0);
    assertThat(oldMuseum.told()).contains("first edition").doesNotContain("second edition");
    assertThat(newMuseum.told()).contains("second edition").doesNotContain("first edition");
    assertThat(rowsWritten).isGreaterThanOrEqualTo(ROWS + ROWS / 2);
    assertThat(knowledge()).isEqualTo(oldMuseum);
    awaitVectors(); // a kill while embedding leaves a lease, which is waited for only once
  }

  @AfterAll
  void end() throws Exception {
    foyer.close();
  }

  @ParameterizedTest
  @EnumSource
  void leavesTheOldTableWholeWhereverItIsKilled(Row row) throws Exception {
    // Given
    stopAt(row.of(rowsWritten));
    try (Connection holding = foyer.connection().orElseThrow();
        Statement statement = holding.createStatement()) {
      statement.execute("select pg_advisory_lock(1)");
      send("second", ROWS / 2);
      foyer.await("stop", server, () -> Optional.of(only(STOPPED)).filter("t"::equals));

      // When
      foyer.kill(server);
    }

    // Then
    server = foyer.serve();
    assertThat(knowledge()).isEqualTo(oldMuseum);
    awaitVectors();
  }

  @Test
  void embedsWhatIsNewAlsoWhenItIsKilledAtTheEnd() throws Exception {
    // Given
    importWhole("second", ROWS / 2);

    // When
    foyer.kill(server);

    // Then
    server = foyer.serve();
    assertThat(knowledge()).isEqualTo(newMuseum);
    awaitVectors();
    importWhole("first", 0);
    assertThat(knowledge()).isEqualTo(oldMuseum);
  }

  private void awaitVectors() throws Exception {
    foyer.await("vectors", server, () -> Optional.of(only(WITHOUT_VECTOR)).filter("f"::equals));
  }

  private void stopAt(long row) throws Exception {
    execute("alter sequence row_written restart");
    execute("delete from stop_at; insert into stop_at values (" + row + ")");
  }

  private void importWhole(String edition, int first) throws Exception {
    String run = send(edition, first);
    foyer.await("report", server, () -> Optional.of(progress(run)).filter("DONE"::equals));
  }

  private String progress(String run) throws Exception {
    String told = foyer.send(foyer.request(run).header("Authorization", login())).body();
    return new ObjectMapper().readTree(told).path("phase").asText();
  }

  /** Returns where to ask how far it is. */
  private String send(String edition, int first) throws Exception {
    HttpResponse<String> accepted =
        foyer.send(
            foyer
                .request("/api/v1/staff/imports?format=csv&section=faq&mode=replace")
                .header("Authorization", login())
                .header("Content-Type", "text/csv")
                .header("Prefer", "respond-async")
                .POST(BodyPublishers.ofString(table(edition, first))));
    assertThat(accepted.statusCode()).as(accepted.body()).isEqualTo(202);
    return URI.create(accepted.headers().firstValue("Location").orElseThrow()).getPath();
  }

  private static String login() {
    byte[] pair = ("admin:" + PASSWORD).getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(pair);
  }

  private static String table(String edition, int first) {
    StringBuilder table =
        new StringBuilder("key,category,question.en.1,answer.en,question.fr.1,answer.fr");
    for (int number = first; number < first + ROWS; number++) {
      table.append(
          """

          thing-%1$d,things,May I bring thing number %1$d?,As the %2$s edition says.,\
          Puis-je apporter la chose %1$d ?,Selon l’édition %2$s."""
              .formatted(number, edition));
    }
    return table.toString();
  }

  private Knowledge knowledge() throws Exception {
    StringJoiner told = new StringJoiner("\n");
    for (int number : new int[] {ROWS / 2, ROWS - 1}) { // in both tables
      String answer = foyer.ask("May I bring thing number " + number + "?");
      told.add(new ObjectMapper().readTree(answer).path("text").asText());
    }
    return new Knowledge(only(KilledImportIT.ROWS), told.toString());
  }

  private String only(String sql) throws Exception {
    try (Connection connection = foyer.connection().orElseThrow();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getString(1);
    }
  }

  private void execute(String sql) throws Exception {
    try (Connection connection = foyer.connection().orElseThrow();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
