package museum.foyer.retrieval;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicBoolean;
import museum.foyer.llm.embedding.Embedders;
import museum.foyer.retrieval.vectors.Publishing;

/** Lets tests outside begin when everything published has its vector. */
@ApplicationScoped
public class Searchable {

  private final Publishing publishing;
  private final Embedders embedders;
  private final AtomicBoolean done = new AtomicBoolean();

  Searchable(Publishing publishing, Embedders embedders) {
    this.publishing = publishing;
    this.embedders = embedders;
  }

  /** Blocks until then, at the first call; at most three minutes. */
  public void await() {
    if (!done.get()) {
      publishing.embed(embedders.configured().orElseThrow().model());
      done.set(true);
    }
  }

  /** Blocks until everything published meanwhile has its vector too; at most a minute. */
  public void awaitNew() {
    publishing.embed(embedders.configured().orElseThrow().model());
  }
}
