package museum.foyer.channels.meta.outbox;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import museum.foyer.channels.meta.graph.GraphAccount;
import museum.foyer.platform.sql.Rows;

/** Which accounts may send now: what one replica learns holds for all. */
@ApplicationScoped
class AccountStore {

  /** Rests that follow each other grow: Meta's limits are of an hour or a day. */
  private static final List<Duration> RESTS =
      List.of(
          Duration.ofMinutes(1),
          Duration.ofMinutes(2),
          Duration.ofMinutes(5),
          Duration.ofMinutes(10),
          Duration.ofMinutes(30));

  private static final String REST =
      """
      insert into meta_account as known (account, resting_until, strikes) values (?, ?, ?)
        on conflict (account) do update set strikes = known.strikes + excluded.strikes,
          resting_until = greatest(known.resting_until, excluded.resting_until)
      """;

  private static final String STOP =
      """
      insert into meta_account as known (account, stopped_for, stopped_token, trouble, trouble_at)
        values (?, ?, ?, ?, ?)
        on conflict (account) do update set stopped_for = excluded.stopped_for,
          stopped_token = excluded.stopped_token, trouble = excluded.trouble,
          trouble_at = excluded.trouble_at
        where (known.stopped_for, known.stopped_token)
          is distinct from (excluded.stopped_for, excluded.stopped_token)
      """;

  private static final String TROUBLE =
      """
      insert into meta_account as known (account, trouble, trouble_at) values (?, ?, ?)
        on conflict (account) do update
          set trouble = excluded.trouble, trouble_at = excluded.trouble_at
        where known.trouble is distinct from excluded.trouble
      """;

  private final Rows rows;

  AccountStore(Rows rows) {
    this.rows = rows;
  }

  /**
   * How an account is.
   *
   * @param stoppedFor why nothing is sent from it
   * @param trouble what staff should look at, as Meta calls it
   */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  public record State(
      String account,
      Optional<Instant> restingUntil,
      int strikes,
      Optional<String> stoppedFor,
      Optional<String> stoppedToken,
      Optional<String> trouble,
      Optional<Instant> troubleAt) {

    boolean maySend(GraphAccount account, Instant now) {
      boolean rests = restingUntil.filter(now::isBefore).isPresent();
      boolean stopped =
          stoppedFor.isPresent()
              && stoppedToken.map(mark -> mark.equals(account.tokenMark())).orElse(true);
      return !rests && !stopped;
    }
  }

  /** By key. */
  Map<String, State> all() {
    return rows.list("select * from meta_account", AccountStore::state).stream()
        .collect(Collectors.toMap(State::account, Function.identity()));
  }

  /** The limit was reached: nothing is sent for as long as Meta says, and at least some time. */
  void limited(String account, Duration atLeast, Instant now) {
    int strikes = Optional.ofNullable(all().get(account)).map(State::strikes).orElse(0);
    Duration usual = RESTS.get(Math.min(strikes, RESTS.size() - 1));
    Duration rest = usual.compareTo(atLeast) > 0 ? usual : atLeast;
    rows.update(REST, account, now.plus(rest), 1);
  }

  /** The limit is near. */
  void rest(String account, Instant until) {
    rows.update(REST, account, until, 0);
  }

  /** True if that is new. */
  boolean stop(String account, String reason, Optional<String> tokenMark, Instant now) {
    return rows.update(STOP, account, reason, tokenMark.orElse(null), reason, now) > 0;
  }

  /** True if that is new. */
  boolean trouble(String account, String reason, Instant now) {
    return rows.update(TROUBLE, account, reason, now) > 0;
  }

  /** A message has been sent: whatever it was is over. */
  void works(String account) {
    rows.update(
        "update meta_account set strikes = 0, stopped_for = null, stopped_token = null,"
            + " trouble = null, trouble_at = null"
            + " where account = ? and (strikes > 0 or trouble is not null)",
        account);
  }

  /** Sends again, whatever stopped it. */
  void resume(String account) {
    rows.update("delete from meta_account where account = ?", account);
  }

  private static State state(ResultSet row) throws SQLException {
    return new State(
        row.getString("account"),
        Optional.ofNullable(row.getTimestamp("resting_until")).map(java.sql.Timestamp::toInstant),
        row.getInt("strikes"),
        Optional.ofNullable(row.getString("stopped_for")),
        Optional.ofNullable(row.getString("stopped_token")),
        Optional.ofNullable(row.getString("trouble")),
        Optional.ofNullable(row.getTimestamp("trouble_at")).map(java.sql.Timestamp::toInstant));
  }
}
