package museum.foyer.answering;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import museum.foyer.answering.desk.Desk;
import museum.foyer.answering.desk.Names;
import museum.foyer.answering.desk.Question;
import museum.foyer.answering.evidence.Evidence;
import museum.foyer.answering.evidence.EvidenceFolder;
import museum.foyer.answering.evidence.SentenceReader;
import museum.foyer.answering.evidence.StoredLines;
import museum.foyer.answering.lock.Doubt;
import museum.foyer.answering.lock.Grounding;
import museum.foyer.knowledge.Language;
import museum.foyer.retrieval.Passage;
import museum.foyer.retrieval.Passages;
import museum.foyer.retrieval.Search;
import museum.foyer.understanding.Reader;

/** Sentences a model might write, held against the evidence of the museum that is imported. */
@ApplicationScoped
class Sayings {

  /** Sentences said in answer to one question. */
  record About(String question, List<String> wrong, List<String> right) {}

  record Saying(String question, String sentence) {}

  private final Desks desks;
  private final Reader reader;
  private final Passages passages;
  private final StoredLines storedLines;
  private final Map<String, Grounding> groundings = new ConcurrentHashMap<>();

  Sayings(Desks desks, Reader reader, Passages passages, StoredLines storedLines) {
    this.desks = desks;
    this.reader = reader;
    this.passages = passages;
    this.storedLines = storedLines;
  }

  static Stream<Saying> wrong(String... files) {
    return all(files).flatMap(s -> s.wrong().stream().map(w -> new Saying(s.question(), w)));
  }

  static Stream<Saying> right(String... files) {
    return all(files).flatMap(s -> s.right().stream().map(r -> new Saying(s.question(), r)));
  }

  Optional<Doubt> doubt(Saying saying, ZonedDateTime now) {
    return groundings
        .computeIfAbsent(saying.question(), question -> grounding(desk(saying, now)))
        .doubt(saying.sentence());
  }

  /** Asserts it, and prints the rate per language. */
  void passAtLeast(double rate, Stream<Saying> right, ZonedDateTime now) {
    Map<Language, List<Optional<Doubt>>> doubts = new EnumMap<>(Language.class);
    List<String> withheld = new ArrayList<>();
    right.forEach(
        saying -> {
          Optional<Doubt> doubt = doubt(saying, now);
          doubts.computeIfAbsent(desk(saying, now).language(), any -> new ArrayList<>()).add(doubt);
          doubt.ifPresent(why -> withheld.add(why + ": " + saying.sentence()));
        });
    doubts.forEach(
        (language, all) ->
            System.out.printf(
                "fact lock, right ones that pass: %s %d of %d%n",
                language.tag(), all.stream().filter(Optional::isEmpty).count(), all.size()));
    long all = doubts.values().stream().mapToLong(List::size).sum();
    assertThat(withheld)
        .as("%s of %s right sentences withheld", withheld.size(), all)
        .hasSizeLessThanOrEqualTo((int) (all * (1 - rate)));
  }

  Grounding grounding(Desk desk) {
    List<Passage> found =
        passages.find(
            new Search(
                List.of(new Search.Query(desk.question().text(), desk.language())),
                desk.language(),
                desk.visitDate(),
                5));
    Names names = desks.names(desk);
    EvidenceFolder folder = new EvidenceFolder(desk, reader, storedLines, names);
    Evidence evidence = folder.of(desks.facts(desk), found);
    SentenceReader sentences = new SentenceReader(names, folder.keywords(evidence));
    return new Grounding(evidence, sentences, reader, desk);
  }

  private Desk desk(Saying saying, ZonedDateTime now) {
    return desks.open(new Question(saying.question(), Optional.empty(), Optional.empty(), now));
  }

  private static Stream<About> all(String... files) {
    return Stream.of(files).flatMap(Sayings::read);
  }

  private static Stream<About> read(String file) {
    try {
      return new YAMLMapper()
              .readValue(
                  Path.of("src/test/resources/fact-lock", file).toFile(),
                  new TypeReference<List<About>>() {})
              .stream();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(file, e);
    }
  }
}
