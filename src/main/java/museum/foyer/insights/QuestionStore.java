package museum.foyer.insights;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import museum.foyer.conversation.turns.Turn;
import museum.foyer.knowledge.Language;
import museum.foyer.platform.sql.Rows;

/** The unanswered questions, each with the group it stands in. */
@ApplicationScoped
class QuestionStore {

  private static final String COLUMNS = "turn, at, language, question, normalized, words";

  /** A turn does not keep which of its words say what it is about: all of them count. */
  private static final String ADD_KEPT =
      """
      insert into unanswered_question (turn, at, language, outcome, question, normalized, words)
      select id, at, language, outcome, question, normalized, string_to_array(normalized, ' ')
      from turn where id = ? and question is not null and normalized <> ''
      on conflict (turn) do nothing
      """;

  private final Rows rows;

  QuestionStore(Rows rows) {
    this.rows = rows;
  }

  void add(Turn turn) {
    rows.update(
        "insert into unanswered_question (turn, at, language, outcome, question, normalized, words)"
            + " values (?, ?, ?, ?, ?, ?, ?) on conflict (turn) do nothing",
        turn.id(),
        time(turn.at()),
        turn.answered().asked().language().tag(),
        turn.answered().outcome().name(),
        turn.answered().asked().text(),
        turn.answered().asked().normalized(),
        turn.answered().asked().words().toArray(String[]::new));
  }

  /** One that has been kept, if its words still are. */
  void add(UUID turn) {
    rows.update(ADD_KEPT, turn);
  }

  /** The oldest that stand in no group. */
  List<WaitingQuestion> waiting(int limit) {
    return rows.list(
        "select "
            + COLUMNS
            + " from unanswered_question where group_id is null order by at limit ?",
        QuestionStore::question,
        limit);
  }

  boolean isWaiting(UUID turn) {
    return !rows.list(
            "select from unanswered_question where turn = ? and group_id is null",
            row -> true,
            turn)
        .isEmpty();
  }

  /** The newest wordings of a language that stand in a group. */
  List<Neighbour> neighbours(Language language, int limit) {
    return rows.list(
        "select group_id, normalized, words, model, vector from unanswered_question"
            + " where language = ? and group_id is not null order by at desc limit ?",
        row -> new Neighbour(row.getLong("group_id"), meaning(row)),
        language.tag(),
        limit);
  }

  void join(UUID turn, long group, Meaning meaning) {
    rows.update(
        "update unanswered_question set group_id = ?, model = ?, vector = ? where turn = ?",
        group,
        meaning.vector().map(Meaning.Vector::model).orElse(null),
        meaning.vector().map(vector -> boxed(vector.numbers())).orElse(null),
        turn);
  }

  void forget(Instant before) {
    rows.update("delete from unanswered_question where at < ?", time(before));
  }

  void forget(List<UUID> turns) {
    rows.update(
        "delete from unanswered_question where turn = any (?)",
        (Object) turns.toArray(UUID[]::new));
  }

  static OffsetDateTime time(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  private static WaitingQuestion question(ResultSet row) throws SQLException {
    return new WaitingQuestion(
        row.getObject("turn", UUID.class),
        row.getTimestamp("at").toInstant(),
        Language.of(row.getString("language")).orElseThrow(),
        row.getString("question"),
        row.getString("normalized"),
        words(row));
  }

  private static Meaning meaning(ResultSet row) throws SQLException {
    String model = row.getString("model");
    return new Meaning(
        row.getString("normalized"),
        words(row),
        model == null
            ? Optional.empty()
            : Optional.of(
                new Meaning.Vector(model, unboxed((Float[]) row.getArray("vector").getArray()))));
  }

  private static Set<String> words(ResultSet row) throws SQLException {
    return Set.of((String[]) row.getArray("words").getArray());
  }

  private static Float[] boxed(float[] numbers) {
    Float[] boxed = new Float[numbers.length];
    for (int i = 0; i < numbers.length; i++) {
      boxed[i] = numbers[i];
    }
    return boxed;
  }

  private static float[] unboxed(Float[] numbers) {
    float[] unboxed = new float[numbers.length];
    for (int i = 0; i < numbers.length; i++) {
      unboxed[i] = numbers[i];
    }
    return unboxed;
  }
}
