package museum.foyer.conversation.turns;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import museum.foyer.answering.Answered;
import museum.foyer.answering.Asked;
import museum.foyer.answering.Outcome;
import museum.foyer.knowledge.Language;
import museum.foyer.retrieval.RetrievalProfile;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(RetrievalProfile.class)
@Tag("database")
class RetentionJobTest {

  @Inject TurnStore store;
  @Inject RetentionJob job;
  @Inject Clock clock;
  @Inject AgroalDataSource dataSource;

  @Test
  void oldWordsGoAndWhatWasCountedStays() throws SQLException {
    // Given
    Instant now = clock.instant();
    store.add(
        List.of(
            turn("old words", now.minus(Duration.ofDays(31))),
            turn("new words", now.minus(Duration.ofDays(29)))));

    // When
    job.run();

    // Then
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select * from turn order by at")) {
      row.next();
      assertThat(row.getString("question")).isNull();
      assertThat(row.getString("normalized")).isNull();
      assertThat(row.getString("answer")).isNull();
      assertThat(row.getString("outcome")).isEqualTo("UNKNOWN");
      assertThat(row.getString("topic")).isEqualTo("dogs");
      row.next();
      assertThat(row.getString("question")).isEqualTo("new words");
      assertThat(row.getString("answer")).isEqualTo("We do not know.");
    }
  }

  private static Turn turn(String question, Instant at) {
    Asked asked =
        new Asked(
            question,
            question,
            Set.of(),
            Language.EN,
            Optional.of("dogs"),
            Optional.empty(),
            LocalDate.ofInstant(at, ZoneOffset.UTC),
            false);
    return new Turn(
        UUID.randomUUID(),
        Optional.empty(),
        Channel.WEB,
        at,
        at,
        Duration.ofMillis(5),
        new Answered(
            asked,
            Outcome.UNKNOWN,
            "We do not know.",
            new Answered.Trail(List.of(), Optional.empty(), Optional.empty(), 0),
            1));
  }
}
