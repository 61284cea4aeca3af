package museum.foyer.staff.publishing;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import museum.foyer.knowledge.items.ItemException;
import museum.foyer.knowledge.items.Revisions;
import museum.foyer.knowledge.items.WorkingCopy;
import org.jboss.logging.Logger;

/** Publishes and retires by itself what staff have set a time for. */
@ApplicationScoped
class ScheduleJob {

  private static final Logger LOG = Logger.getLogger(ScheduleJob.class);

  /** Each is a publication; the rest has its turn two seconds later. */
  private static final int AT_ONCE = 20;

  private final Revisions revisions;
  private final ItemDesk desk;
  private final Clock clock;

  ScheduleJob(Revisions revisions, ItemDesk desk, Clock clock) {
    this.revisions = revisions;
    this.desk = desk;
    this.clock = clock;
  }

  /** With the two seconds other replicas need, a visitor reads it five seconds late at most. */
  @Scheduled(every = "2s", delayed = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void run() {
    for (WorkingCopy due : revisions.scheduled(clock.instant(), AT_ONCE)) {
      try {
        desk.keepSchedule(due);
      } catch (ItemException e) {
        LOG.debugf("%s %s was changed meanwhile", due.kind(), due.key()); // by another replica
      }
    }
  }
}
