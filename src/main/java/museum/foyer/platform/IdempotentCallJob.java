package museum.foyer.platform;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;

/** Removes what is past its day; on every replica, which does no harm. */
@ApplicationScoped
class IdempotentCallJob {

  private final IdempotentCallStore calls;

  IdempotentCallJob(IdempotentCallStore calls) {
    this.calls = calls;
  }

  @Scheduled(every = "1h", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void run() throws SQLException {
    calls.forgetOld();
  }
}
