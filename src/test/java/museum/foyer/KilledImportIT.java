package museum.foyer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
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

/** {@code kill -9} in the middle of an import of the packaged jar. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(300)
class KilledImportIT {

  /** So many that each moment of their import can be seen, and few enough to wait for. */
  private static final int QUESTIONS = 2_000;

  private static final int KILLED = 128 + 9;

  /** All that is published and all that is made of it, but for numbers that rise with use. */
  static final String ROWS =
      """
      select md5(string_agg(row, E'\\n' order by row)) from (
        select concat_ws('|', 'item', kind, key, position, body) from item
          where status = 'PUBLISHED'
        union all
        select concat_ws('|', 'answer', kind, key, language, title, text)
          from passage_answer join passage_entry on id = entry
        union all
        select concat_ws('|', 'phrase', kind, key, language, heading, text, normalized, lexemes)
          from passage join passage_entry e on e.id = entry
        union all
        select concat_ws('|', 'word', lexeme, passages) from lexeme
      ) as known (row)
      """;

  /** A transaction keeps its locks to its end, so they tell how far it is. */
  private static final String REACHED =
      """
      select exists (
        select from pg_locks join pg_class on pg_class.oid = relation
        where relname = ? and mode = ? and granted and pid <> pg_backend_pid()
      ) or exists (select from item where status = 'PUBLISHED' and body::text like '%second edition%')
      """;

  /** How far an import has come. */
  private enum Moment {
    FIRST_READ("edition", "RowShareLock"),
    ITEMS_WRITTEN("item", "RowExclusiveLock"),
    PASSAGES_WRITTEN("passage", "RowExclusiveLock"),
    WORDS_COUNTED("lexeme", "RowExclusiveLock"),
    LAST_WRITE_OR_DONE("embedding_model", "RowExclusiveLock");

    private final String table;
    private final String lock;

    Moment(String table, String lock) {
      this.table = table;
      this.lock = lock;
    }
  }

  /** What is stored, and what visitors are told. */
  private record Knowledge(String rows, String told) {}

  private Path folder;
  private Installation foyer;
  private Path oldFile;
  private Path newFile;
  private Knowledge oldMuseum;
  private Knowledge newMuseum;

  @BeforeAll
  void openBothMuseums(@TempDir Path ofAll) throws Exception {
    folder = ofAll;
    oldFile = Files.writeString(folder.resolve("old.yaml"), file("first"));
    newFile =
        Files.writeString(
            folder.resolve("new.yaml"),
            file("second").replace("18:00", "19:30").replace("price: 1500", "price: 1800"));
    try (Installation other = installation("new")) {
      newMuseum = imported(other, newFile);
    }
    foyer = installation("old");
    oldMuseum = imported(foyer, oldFile);
    assertThat(oldMuseum.told()).contains("first edition", "1500", "18:00");
    assertThat(newMuseum.told()).contains("second edition", "1800", "19:30");
  }

  @AfterAll
  void end() throws Exception {
    foyer.close();
  }

  @ParameterizedTest
  @EnumSource
  void leavesTheOldMuseumOrTheNewOneWhole(Moment moment) throws Exception {
    // Given
    Process importing = foyer.startImport(newFile);
    reach(moment, importing);

    // When
    int exitCode = foyer.kill(importing);

    // Then
    assertThat(exitCode).isEqualTo(KILLED);
    ProcessHandle leftOver = foyer.postgres().orElseThrow();
    Knowledge kept = afterRestart(foyer);
    assertThat(leftOver.isAlive()).isFalse();
    assertThat(foyer.postgres()).isEmpty();
    assertThat(kept).isIn(oldMuseum, newMuseum);
    if (kept.equals(newMuseum)) {
      assertThat(imported(foyer, oldFile)).isEqualTo(oldMuseum);
    }
  }

  @Test
  void isDoneWholeWhenItIsRepeatedOnWhatTheKilledOneLeft() throws Exception {
    // Given
    Process killed = foyer.startImport(newFile);
    reach(Moment.PASSAGES_WRITTEN, killed);
    foyer.kill(killed);

    // When
    int exitCode = foyer.finish(foyer.startImport(newFile));

    // Then
    assertThat(exitCode).isZero();
    assertThat(afterRestart(foyer)).isEqualTo(newMuseum);
    assertThat(imported(foyer, oldFile)).isEqualTo(oldMuseum);
  }

  private Installation installation(String name) throws IOException {
    Path home = Files.createDirectory(folder.resolve(name));
    // Vectors are not part of an import.
    return new Installation(home, Map.of("foyer.llm.embeddings.provider", "none"));
  }

  private static Knowledge imported(Installation foyer, Path file) throws Exception {
    assertThat(foyer.finish(foyer.startImport(file))).isZero();
    return afterRestart(foyer);
  }

  private static Knowledge afterRestart(Installation foyer) throws Exception {
    Process server = foyer.serve();
    Knowledge knowledge = new Knowledge(stored(foyer, ROWS), told(foyer));
    foyer.stop(server);
    return knowledge;
  }

  private static String stored(Installation foyer, String sql) throws Exception {
    try (Connection connection = foyer.connection().orElseThrow();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      return only(statement);
    }
  }

  private static String told(Installation foyer) throws Exception {
    StringJoiner told = new StringJoiner("\n");
    told.add(foyer.get("/api/v1/hours?from=2027-05-03&to=2027-05-09"));
    told.add(foyer.get("/api/v1/prices?on=2027-05-05"));
    for (int number : new int[] {0, QUESTIONS / 2, QUESTIONS - 1}) {
      String answer = foyer.ask("May I bring thing number " + number + "?");
      told.add(new ObjectMapper().readTree(answer).path("text").asText());
    }
    return told.toString();
  }

  private void reach(Moment moment, Process importing) throws Exception {
    try (Connection connection = foyer.await("database", importing, () -> foyer.connection());
        PreparedStatement statement = connection.prepareStatement(REACHED)) {
      statement.setString(1, moment.table);
      statement.setString(2, moment.lock);
      foyer.await(
          "lock on " + moment.table,
          importing,
          () -> Optional.of(only(statement)).filter("t"::equals));
    }
  }

  private static String only(PreparedStatement statement) throws SQLException {
    try (ResultSet row = statement.executeQuery()) {
      row.next();
      return row.getString(1);
    }
  }

  private static String file(String edition) throws IOException {
    StringBuilder text =
        new StringBuilder(Files.readString(Path.of("src/test/resources/museums/harbour.yaml")));
    for (int number = 0; number < QUESTIONS; number++) {
      text.append(
          """
            - key: thing-%1$d
              category: things
              translations:
                ja: {questions: ["%1$dを持ち込めますか？"], answer: "%2$s版の答え%1$d"}
                en: {questions: ["May I bring thing number %1$d?"], answer: "As the %2$s edition says."}
          """
              .formatted(number, edition));
    }
    return text.toString();
  }
}
