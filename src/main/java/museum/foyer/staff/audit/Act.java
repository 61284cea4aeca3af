package museum.foyer.staff.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One row of the log.
 *
 * @param who an account, or {@code key:} and the name of an API key; empty if it was nobody we know
 * @param act method and path template
 * @param item what it was about, where there is one
 * @param status how it ended, as HTTP says it; empty while it is not known to have ended
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record Act(
    long id,
    Instant at,
    Optional<String> who,
    Optional<String> role,
    String act,
    Optional<String> item,
    OptionalInt status) {}
