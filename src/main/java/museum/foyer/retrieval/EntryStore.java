package museum.foyer.retrieval;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import museum.foyer.knowledge.Kind;
import museum.foyer.knowledge.Language;
import museum.foyer.platform.sql.Sql;
import museum.foyer.retrieval.Entry.Phrase;

/** Writes what can be found. */
final class EntryStore {

  /** Longest heading kept for identical questions; a row of its index may have 2,700 bytes. */
  private static final int LONGEST_QUESTION = 500;

  /** Characters of a text that are searched by word; a tsvector ends at 1 MB. */
  private static final int LONGEST_TEXT = 50_000;

  private static final String UPSERT =
      """
      insert into passage_entry (kind, key, version, url, valid_from, valid_until)
      values (?, ?, ?, ?, ?, ?)
      on conflict (kind, key) do update set version = excluded.version, url = excluded.url,
        valid_from = excluded.valid_from, valid_until = excluded.valid_until
      returning id
      """;

  private static final String ADD =
      "insert into passage (entry, language, heading, text, normalized, lexemes)"
          + " values (?, ?, ?, ?, ?, to_tsvector(?::regconfig, ?))";

  private static final String LEXEMES = Sql.read("lexemes");

  private record Known(long id, long version) {}

  private final Connection connection;

  EntryStore(Connection connection) {
    this.connection = connection;
  }

  boolean empty() throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select from passage_entry limit 1")) {
      return !row.next();
    }
  }

  /** Replicas may index at the same time: one after the other, until the transaction ends. */
  void lock() throws SQLException {
    execute("lock table passage_entry in share row exclusive mode");
    // A plan is kept as it was made: for tables still small, which within this transaction grow to
    // 100,000 rows, and would be read whole for each of 20,000 entries.
    execute("set local enable_seqscan = off");
  }

  /** Makes these the only entries of the kind. What has not changed is not touched. */
  void replace(Kind kind, List<Entry> entries) throws SQLException {
    Map<String, Known> gone = known(kind);
    for (Entry entry : entries) {
      Known known = gone.remove(entry.item().key());
      if (known == null || known.version() != entry.item().version()) {
        write(entry, known != null);
      }
    }
    delete(
        "delete from passage_entry where id = any(?)",
        gone.values().stream().map(Known::id).toList());
  }

  /** Brings the worth of words up to date, and tells those who keep vectors in memory. */
  void finish() throws SQLException {
    execute("set local enable_seqscan = on");
    execute(LEXEMES);
    execute("update embedding_model set revision = revision + 1");
  }

  private Map<String, Known> known(Kind kind) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("select id, key, version from passage_entry where kind = ?")) {
      statement.setString(1, kind.name());
      Map<String, Known> known = new HashMap<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          known.put(row.getString("key"), new Known(row.getLong("id"), row.getLong("version")));
        }
      }
      return known;
    }
  }

  private void write(Entry entry, boolean known) throws SQLException {
    long id = upsert(entry);
    if (known) {
      delete("delete from passage_answer where entry = any(?)", List.of(id));
    }
    writeAnswers(id, entry);
    Map<Phrase, Long> gone = known ? phrases(id) : new HashMap<>();
    List<Phrase> added = entry.phrases().stream().filter(p -> gone.remove(p) == null).toList();
    delete("delete from passage where id = any(?)", gone.values());
    add(id, added);
  }

  private long upsert(Entry entry) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(UPSERT)) {
      statement.setString(1, entry.kind().name());
      statement.setString(2, entry.item().key());
      statement.setLong(3, entry.item().version());
      statement.setString(4, entry.url().orElse(null));
      statement.setObject(5, entry.item().validity().from().orElse(null));
      statement.setObject(6, entry.item().validity().until().orElse(null));
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }

  private void writeAnswers(long id, Entry entry) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("insert into passage_answer values (?, ?, ?, ?)")) {
      for (Map.Entry<Language, Entry.Answer> answer : entry.answers().entrySet()) {
        statement.setLong(1, id);
        statement.setString(2, answer.getKey().tag());
        statement.setString(3, answer.getValue().title());
        statement.setString(4, answer.getValue().text());
        statement.addBatch();
      }
      statement.executeBatch();
    }
  }

  private Map<Phrase, Long> phrases(long entry) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select id, language, heading, text from passage where entry = ?")) {
      statement.setLong(1, entry);
      Map<Phrase, Long> phrases = new HashMap<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          Optional<Language> language =
              Optional.ofNullable(row.getString("language")).flatMap(Language::of);
          phrases.put(
              new Phrase(language, row.getBoolean("heading"), row.getString("text")),
              row.getLong("id"));
        }
      }
      return phrases;
    }
  }

  private void add(long entry, List<Phrase> phrases) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(ADD)) {
      for (Phrase phrase : phrases) {
        String normalized = Folding.normalized(phrase.text());
        boolean question =
            phrase.heading() && !normalized.isEmpty() && normalized.length() <= LONGEST_QUESTION;
        String searched = Folding.searchable(phrase.text());
        statement.setLong(1, entry);
        statement.setString(2, phrase.language().map(Language::tag).orElse(null));
        statement.setBoolean(3, phrase.heading());
        statement.setString(4, phrase.text());
        statement.setString(5, question ? normalized : null);
        statement.setString(6, LexicalIndex.configuration(phrase.language()));
        statement.setString(7, searched.substring(0, Math.min(searched.length(), LONGEST_TEXT)));
        statement.addBatch();
      }
      statement.executeBatch();
    }
  }

  private void delete(String sql, Collection<Long> ids) throws SQLException {
    if (ids.isEmpty()) {
      return;
    }
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setArray(1, connection.createArrayOf("int8", ids.toArray()));
      statement.executeUpdate();
    }
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
