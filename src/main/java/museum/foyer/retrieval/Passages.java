package museum.foyer.retrieval;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import museum.foyer.knowledge.Language;
import museum.foyer.platform.Database;
import museum.foyer.retrieval.LexicalIndex.Near;
import museum.foyer.retrieval.ScoreFusion.Candidate;
import museum.foyer.retrieval.vectors.QuestionVectors;
import museum.foyer.retrieval.vectors.RetrievalConfig;
import museum.foyer.retrieval.vectors.VectorIndex;

/** Door to what the museum has written. */
@ApplicationScoped
public class Passages {

  /** Code points of a question that are read; what follows is not a question any more. */
  private static final int LONGEST_QUESTION = 500;

  /**
   * Phrasings the vectors may name: an entry in twelve languages with several phrasings must not
   * crowd out all others.
   */
  private static final int NEAREST = 200;

  private final Database database;
  private final QuestionVectors vectors;
  private final VectorIndex vectorIndex;
  private final ScoreFusion fusion;

  Passages(
      Database database, QuestionVectors vectors, VectorIndex vectorIndex, RetrievalConfig config) {
    this.database = database;
    this.vectors = vectors;
    this.vectorIndex = vectorIndex;
    this.fusion = new ScoreFusion(config.embeddingLanguages());
  }

  /** What fits best, best first, each entry once. Empty for a question without words. */
  public List<Passage> find(Search search) {
    Search readable = readable(search);
    if (readable.queries().isEmpty()) {
      return List.of();
    }
    // Before a connection is taken: the model may be across a network.
    Optional<QuestionVectors.Embedded> embedded =
        vectors.of(readable.queries().stream().map(Search.Query::text).toList());
    return database.transaction(
        connection -> {
          List<Near> near = near(connection, embedded);
          List<Candidate> candidates =
              LexicalIndex.candidates(connection, readable.queries(), near, readable.visitDate());
          return PassageStore.ranked(
              connection, fusion.rank(candidates, readable), readable.language());
        });
  }

  /**
   * The entry of which a title or phrasing is this question but for case, accents and punctuation;
   * one in the visitor's language first. One indexed query, no embedding.
   */
  public Optional<Passage> exact(String question, Language language, LocalDate visitDate) {
    String normalized = Folding.normalized(readable(question));
    if (normalized.isEmpty()) {
      return Optional.empty();
    }
    return database.withoutTransaction(
        connection -> PassageStore.exact(connection, normalized, language, visitDate));
  }

  /** How much the vectors count for a question in this language; the words count the rest. */
  public double vectorWeight(Language language) {
    return fusion.weight(language);
  }

  private List<Near> near(Connection connection, Optional<QuestionVectors.Embedded> embedded)
      throws SQLException {
    List<Near> near = new ArrayList<>();
    if (embedded.isPresent()) {
      List<float[]> questions = embedded.get().vectors();
      for (int i = 0; i < questions.size(); i++) {
        int query = i;
        vectorIndex
            .nearest(connection, embedded.get().model(), questions.get(i), NEAREST)
            .forEach(hit -> near.add(new Near(query, hit)));
      }
    }
    return near;
  }

  private static Search readable(Search search) {
    List<Search.Query> queries =
        search.queries().stream()
            .map(query -> new Search.Query(readable(query.text()), query.language()))
            .filter(query -> !Folding.searchable(query.text()).isEmpty())
            .toList();
    return new Search(queries, search.language(), search.visitDate(), search.limit());
  }

  /** PostgreSQL takes every character but NUL. */
  private static String readable(String text) {
    int end =
        text.offsetByCodePoints(
            0, Math.min(LONGEST_QUESTION, text.codePointCount(0, text.length())));
    return text.substring(0, end).replace("\0", " ");
  }
}
