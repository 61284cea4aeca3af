package museum.foyer.insights;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import museum.foyer.knowledge.Language;
import museum.foyer.llm.embedding.Embedder;
import museum.foyer.llm.embedding.Embedders;
import museum.foyer.llm.provider.LlmUnavailableException;

/**
 * Puts each unanswered question into the group of the one most like it in its language, or into one
 * of its own. Any replica does it, one at a time; vectors are made outside the transaction.
 */
@ApplicationScoped
class GroupingJob {

  /** Few enough for an endpoint to embed them within its 3 seconds. */
  private static final int BATCH = 16;

  /** Of one run, so that a flood leaves room for other work. */
  private static final int MOST_BATCHES = 50;

  /** Newest questions a new one is compared with: 1.5 MB of vectors, a few milliseconds. */
  private static final int NEIGHBOURS = 1_000;

  private final QuestionStore questions;
  private final GroupStore groups;
  private final Embedders embedders;
  private final InsightsConfig config;

  GroupingJob(
      QuestionStore questions, GroupStore groups, Embedders embedders, InsightsConfig config) {
    this.questions = questions;
    this.groups = groups;
    this.embedders = embedders;
    this.config = config;
  }

  @Scheduled(
      every = "10s",
      delayed = "10s",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void run() {
    for (int i = 0; i < MOST_BATCHES && runBatch(); i++) {
      // the next one
    }
  }

  /** Whether there may be more. */
  private boolean runBatch() {
    List<WaitingQuestion> waiting =
        QuarkusTransaction.requiringNew().call(() -> questions.waiting(BATCH));
    if (waiting.isEmpty()) {
      return false;
    }
    List<Meaning> meanings = meanings(waiting);
    QuarkusTransaction.requiringNew().run(() -> group(waiting, meanings));
    return waiting.size() == BATCH;
  }

  private void group(List<WaitingQuestion> waiting, List<Meaning> meanings) {
    groups.lock();
    for (int i = 0; i < waiting.size(); i++) {
      WaitingQuestion question = waiting.get(i);
      if (questions.isWaiting(question.turn())) {
        List<Neighbour> known = questions.neighbours(question.language(), NEIGHBOURS);
        Meaning meaning = meanings.get(i);
        long group =
            Neighbour.nearest(meaning, known, config)
                .map(near -> groups.grow(near, question.at(), config.showAgainAfter()))
                .orElseGet(() -> groups.open(question.language(), question.at()));
        questions.join(question.turn(), group, meaning);
      }
    }
  }

  private List<Meaning> meanings(List<WaitingQuestion> waiting) {
    List<WaitingQuestion> embeddable =
        waiting.stream().filter(question -> isEmbedded(question.language())).toList();
    List<Optional<Meaning.Vector>> vectors = vectors(embeddable);
    List<Meaning> meanings = new ArrayList<>();
    int next = 0;
    for (WaitingQuestion question : waiting) {
      Optional<Meaning.Vector> vector =
          isEmbedded(question.language()) ? vectors.get(next++) : Optional.empty();
      meanings.add(new Meaning(question.normalized(), question.words(), vector));
    }
    return meanings;
  }

  private boolean isEmbedded(Language language) {
    return config.embeddingLanguages().contains(language);
  }

  /** Without a model that answers, words alone must do. */
  private List<Optional<Meaning.Vector>> vectors(List<WaitingQuestion> some) {
    Optional<Embedder> embedder = embedders.configured();
    if (some.isEmpty() || embedder.isEmpty()) {
      return some.stream().map(question -> Optional.<Meaning.Vector>empty()).toList();
    }
    try {
      String model = embedder.get().model();
      return embedder.get().embed(some.stream().map(WaitingQuestion::text).toList()).stream()
          .map(numbers -> Optional.of(new Meaning.Vector(model, numbers)))
          .toList();
    } catch (LlmUnavailableException e) {
      return some.stream().map(question -> Optional.<Meaning.Vector>empty()).toList();
    }
  }
}
