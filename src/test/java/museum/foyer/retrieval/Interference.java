package museum.foyer.retrieval;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.atomic.AtomicReference;
import museum.foyer.knowledge.items.Published;

/** Does something at the end of a publication's transaction, if a test wants it. */
@ApplicationScoped
class Interference {

  /** After every observer of Foyer's own. */
  private static final int LAST = Integer.MAX_VALUE;

  private final AtomicReference<Runnable> once = new AtomicReference<>(() -> {});

  void atTheNextPublication(Runnable action) {
    once.set(action);
  }

  void onPublished(@Observes @Priority(LAST) Published event) {
    once.getAndSet(() -> {}).run();
  }
}
