package museum.foyer.channels.meta.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import museum.foyer.platform.sql.Rows;

/** Who has heard the fixed line lately; referrals and warnings, without a person. */
@ApplicationScoped
class PeopleStore {

  private static final String LINE =
      """
      insert into meta_person (platform, account, person, line_at) values (?, ?, ?, ?)
      on conflict (platform, account, person) do update set line_at = excluded.line_at
      where meta_person.line_at <= ?
      """;

  private static final String REFERRAL =
      "insert into meta_referral (at, platform, account, ref, source) values (?, ?, ?, ?, ?)";

  private static final String WARNING =
      "insert into meta_warning (at, platform, account, action, reason) values (?, ?, ?, ?, ?)";

  private final Rows rows;

  PeopleStore(Rows rows) {
    this.rows = rows;
  }

  /** Whether the fixed line may be said now; if so, it counts as said. */
  boolean mayHearLine(Origin origin, Instant now, Duration pause) {
    return rows.update(
            LINE,
            origin.platform().name(),
            origin.account(),
            origin.person(),
            Timestamp.from(now),
            Timestamp.from(now.minus(pause)))
        == 1;
  }

  void note(Origin origin, Action.NoteReferral referral) {
    rows.update(
        REFERRAL,
        Timestamp.from(origin.at()),
        origin.platform().name(),
        origin.account(),
        referral.ref(),
        referral.source().orElse(null));
  }

  void note(Origin origin, Action.Warn warning) {
    rows.update(
        WARNING,
        Timestamp.from(origin.at()),
        origin.platform().name(),
        origin.account(),
        warning.action(),
        warning.reason().orElse(null));
  }

  void forget(String person) {
    rows.update("delete from meta_person where person = ?", person);
  }

  void forgetLines(Instant before) {
    rows.update("delete from meta_person where line_at < ?", Timestamp.from(before));
  }

  void forgetNotes(Instant before) {
    rows.update("delete from meta_referral where at < ?", Timestamp.from(before));
    rows.update("delete from meta_warning where at < ?", Timestamp.from(before));
  }
}
