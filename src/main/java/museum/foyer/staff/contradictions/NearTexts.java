package museum.foyer.staff.contradictions;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import museum.foyer.knowledge.items.Revisions;
import museum.foyer.retrieval.Passage;
import museum.foyer.retrieval.Passages;
import museum.foyer.retrieval.Search;
import museum.foyer.understanding.Reader;
import museum.foyer.understanding.topics.Topic;

/** Finds the published texts that may say otherwise than another: of many only the near ones. */
@ApplicationScoped
class NearTexts {

  /** Texts that answer the same question are among the first: behind them stand other questions. */
  private static final int NEAREST = 6;

  /** Phrasings of one text that are looked for: they ask the same. */
  private static final int QUESTIONS = 2;

  private final Passages passages;
  private final Revisions revisions;
  private final Reader reader;
  private final SpokenOf spokenOf;

  NearTexts(Passages passages, Revisions revisions, Reader reader) {
    this.passages = passages;
    this.revisions = revisions;
    this.reader = reader;
    this.spokenOf = new SpokenOf(reader);
  }

  Reader reader() {
    return reader;
  }

  /** Those in the same language whose questions are most like its own. */
  List<Wording> to(Wording wording, LocalDate day) {
    List<Search.Query> queries =
        wording.questions().stream()
            .limit(QUESTIONS)
            .map(question -> new Search.Query(question, wording.language()))
            .toList();
    return queries.isEmpty()
        ? List.of()
        : passages.find(new Search(queries, wording.language(), day, NEAREST)).stream()
            .filter(passage -> passage.language() == wording.language())
            .map(NearTexts::wording)
            .toList();
  }

  private static Wording wording(Passage passage) {
    return new Wording(
        passage.kind(),
        passage.key(),
        passage.language(),
        "",
        List.of(passage.title()),
        passage.text());
  }

  /** All that speak of one of these facts, in every language they are written in. */
  List<Wording> of(Set<Topic.Subject> facts, Contradictions contradictions, LocalDate day) {
    return spokenOf.keep(all(day), facts, contradictions, day);
  }

  /** Reads what is published now, so that nobody has to wait for it who publishes. */
  void learn(Contradictions contradictions, LocalDate day) {
    spokenOf.learn(all(day), contradictions, day);
  }

  private List<Wording> all(LocalDate day) {
    return revisions.published().stream()
        .filter(item -> ContradictionCheck.READ.contains(item.kind()))
        .filter(item -> item.validity().on(day))
        .flatMap(item -> Wordings.of(item).stream())
        .flatMap(translations -> translations.values().stream())
        .toList();
  }
}
