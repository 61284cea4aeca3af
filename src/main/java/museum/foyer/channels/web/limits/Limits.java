package museum.foyer.channels.web.limits;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import museum.foyer.knowledge.Language;
import museum.foyer.knowledge.texts.Texts;
import museum.foyer.platform.limits.Allowance;
import museum.foyer.platform.limits.ClientAddress;

/** Door: looks at how much the caller of this moment has taken, and refuses what is too much. */
@ApplicationScoped
public class Limits {

  /** By then some of the answers are written. */
  private static final Duration A_MOMENT = Duration.ofSeconds(4);

  private final CurrentVertxRequest http;
  private final Texts texts;
  private final boolean enabled;
  private final Allowance conversation;
  private final Allowance address;
  private final Allowance opened;
  private final Semaphore answers;
  private final Duration unheard;

  Limits(CurrentVertxRequest http, Texts texts, LimitsConfig config) {
    this.http = http;
    this.texts = texts;
    enabled = config.enabled();
    conversation = Allowance.of(config.conversation().times(), config.conversation().another());
    address = Allowance.of(config.address().times(), config.address().another());
    opened = Allowance.of(config.opened().times(), config.opened().another());
    answers = new Semaphore(config.answers());
    unheard = config.unheard();
  }

  /**
   * @throws LimitException if the caller has asked too much
   */
  public void question(Language language) {
    take(address, caller(), language);
  }

  /**
   * @throws LimitException if the visitor has written too much, or the caller asked too much
   */
  public void message(UUID id, Language language) {
    take(conversation, id.toString(), language);
    question(language);
  }

  /**
   * @throws LimitException if the caller has opened too many
   */
  public void opening(Language language) {
    take(opened, caller(), language);
  }

  /**
   * Leave to write an answer.
   *
   * @return to be run when the answer is written, or is not to be written
   * @throws LimitException at once, if too many are being written
   */
  public Runnable answer(Language language) {
    if (!answers.tryAcquire()) {
      throw LimitException.busy(texts.say("limit.busy", language), A_MOMENT);
    }
    AtomicBoolean written = new AtomicBoolean();
    return () -> {
      if (written.compareAndSet(false, true)) {
        answers.release();
      }
    };
  }

  /** How long an answer goes on when nobody listens. */
  public Duration unheard() {
    return unheard;
  }

  private void take(Allowance allowance, String key, Language language) {
    if (enabled) {
      allowance
          .take(key)
          .ifPresent(
              wait -> {
                throw LimitException.tooMany(texts.say("limit.wait", language), wait);
              });
    }
  }

  private String caller() {
    return ClientAddress.of(http.getCurrent().request().remoteAddress());
  }
}
