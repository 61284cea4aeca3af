package museum.foyer.handoff;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

/** Reminds the team of overdue requests; of each one replica does. */
@ApplicationScoped
class ReminderJob {

  private final Requests requests;

  ReminderJob(Requests requests) {
    this.requests = requests;
  }

  /** Promises are kept to the minute. */
  @Scheduled(every = "1m", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void run() {
    while (requests.remind()) {
      // the next ones
    }
  }
}
