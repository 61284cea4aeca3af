package museum.foyer.answering.evidence;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import museum.foyer.answering.desk.Desk;
import museum.foyer.answering.desk.Names;
import museum.foyer.knowledge.Kind;
import museum.foyer.knowledge.Language;
import museum.foyer.knowledge.hours.Venue;
import museum.foyer.retrieval.Passage;
import museum.foyer.understanding.Reader;

/** Stored texts as evidence, each read once: reading takes longer than all else of an answer. */
@ApplicationScoped
public class StoredLines {

  /** What visitors of a day ask about, in several languages; a line is some 10 kB. */
  private static final int KEPT = 500;

  /**
   * All a line depends on.
   *
   * @param names of one edition in one language: the same object as long as nothing is published
   * @param main key of the venue texts are about that name none
   */
  private record Key(
      Names names,
      Language answered,
      LocalDate today,
      Optional<String> main,
      Kind kind,
      String key,
      Language written,
      String title,
      String text,
      Optional<String> url) {}

  private final Reader reader;
  private final Cache<Key, StoredLine> lines = Caffeine.newBuilder().maximumSize(KEPT).build();

  StoredLines(Reader reader) {
    this.reader = reader;
  }

  StoredLine of(Desk desk, Names names, Passage passage) {
    Key key =
        new Key(
            names,
            desk.language(),
            desk.today(),
            desk.venues().stream().findFirst().map(Venue::key),
            passage.kind(),
            passage.key(),
            passage.language(),
            passage.title(),
            passage.text(),
            passage.url());
    return lines.get(key, any -> new StoredLineReader(desk, reader, names).read(passage));
  }
}
