package museum.foyer.mail;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.virtual.threads.VirtualThreads;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.ReentrantLock;
import org.jboss.logging.Logger;

/**
 * Sends what waits, one mail after the other. Any replica does; which, the database decides. A mail
 * whose fate is unknown is sent again under the same Message-ID.
 */
@ApplicationScoped
class MailJob {

  private static final Logger LOG = Logger.getLogger(MailJob.class);

  /** A claim outlives the attempt it is made for: see {@link MailConfig#timeout()}. */
  private static final int LEASE_IN_TIMEOUTS = 3;

  /** Pauses differ by so much, so that mails that failed together do not come back together. */
  private static final double JITTER = 0.2;

  private final OutboxStore store;
  private final ReactiveMailer mailer;
  private final MailConfig config;
  private final ExecutorService executor;
  private final Clock clock;
  private final ReentrantLock running = new ReentrantLock();
  private volatile Instant restsUntil = Instant.MIN;

  MailJob(
      OutboxStore store,
      ReactiveMailer mailer,
      MailConfig config,
      @VirtualThreads ExecutorService executor,
      Clock clock) {
    this.store = store;
    this.mailer = mailer;
    this.config = config;
    this.executor = executor;
    this.clock = clock;
  }

  void onAdded(@Observes(during = TransactionPhase.AFTER_SUCCESS) MailAdded event) {
    executor.execute(this::run);
  }

  /** Also takes up what failed before and what another replica left. */
  @Scheduled(every = "5s", delayed = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void run() {
    if (config.from().isEmpty() || !running.tryLock()) {
      return;
    }
    try {
      while (!clock.instant().isBefore(restsUntil) && sendNext()) {
        // until nothing is due
      }
    } finally {
      running.unlock();
    }
  }

  @Scheduled(every = "1h", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void forget() {
    store.forget(clock.instant(), config.kept());
  }

  private boolean sendNext() {
    Duration lease = config.timeout().multipliedBy(LEASE_IN_TIMEOUTS);
    Optional<OutboxStore.Claimed> next = store.claim(clock.instant(), lease);
    next.ifPresent(this::send);
    return next.isPresent();
  }

  private void send(OutboxStore.Claimed mail) {
    try {
      mailer.send(written(mail)).await().atMost(config.timeout());
    } catch (RuntimeException e) {
      failed(mail, MailFailure.of(e));
      return;
    }
    store.sent(mail, clock.instant());
  }

  private void failed(OutboxStore.Claimed mail, MailFailure failure) {
    Instant now = clock.instant();
    if (failure.silent()) {
      restsUntil = now.plus(config.rest());
    }
    if (failure.forGood() || mail.attempt() >= config.attempts()) {
      LOG.errorf("mail %s is given up: %s", mail.id(), failure.reason());
      store.giveUp(mail, failure.reason(), now);
    } else {
      LOG.warnf("mail %s waits: %s", mail.id(), failure.reason());
      store.retry(mail, failure.reason(), now.plus(pause(mail.attempt())));
    }
  }

  private Duration pause(int attempt) {
    double doubled = config.firstRetry().toMillis() * Math.pow(2, attempt - 1.0);
    double bounded = Math.min(doubled, config.longestRetry().toMillis());
    double spread = 1 - JITTER + 2 * JITTER * ThreadLocalRandom.current().nextDouble();
    return Duration.ofMillis((long) (bounded * spread));
  }

  private Mail written(OutboxStore.Claimed claimed) {
    Email email = claimed.email();
    Address from = config.from().orElseThrow();
    Mail mail =
        Mail.withText(email.to().value(), email.subject(), email.text())
            .setFrom(from.value())
            .addHeader("Message-ID", "<" + claimed.id() + "@" + from.domain() + ">")
            // RFC 3834: whoever is away does not answer a machine
            .addHeader("Auto-Submitted", "auto-generated");
    email.replyTo().ifPresent(address -> mail.addReplyTo(address.value()));
    return mail;
  }
}
