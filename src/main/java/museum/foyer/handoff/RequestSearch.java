package museum.foyer.handoff;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import museum.foyer.knowledge.contacts.Concern;
import museum.foyer.platform.InvalidParameterException;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** How the list is asked for. */
class RequestSearch {

  static final int MOST = 100;

  private static final Set<RequestState> OPEN =
      EnumSet.of(RequestState.WAITING, RequestState.TAKEN, RequestState.ANSWERED);

  @QueryParam("state")
  @Parameter(
      description =
          "WAITING, TAKEN, ANSWERED, CLOSED or GIVEN_BACK; without it those that have not ended.")
  String state;

  @QueryParam("topic")
  @Parameter(description = "What a person is wanted for.", example = "press")
  String topic;

  @QueryParam("owner")
  @Parameter(description = "Who of the team answers for it.")
  String owner;

  @QueryParam("overdue")
  @DefaultValue("false")
  @Parameter(description = "Only those not answered in time.")
  boolean overdue;

  @QueryParam("limit")
  @DefaultValue("50")
  @Parameter(description = "Requests of a page, up to 100.")
  int limit;

  @QueryParam("cursor")
  @Parameter(description = "The nextCursor of the page before.")
  String cursor;

  RequestQuery query(Instant now) {
    if (limit < 1 || limit > MOST) {
      throw InvalidParameterException.of("limit", "From 1 to " + MOST + ".");
    }
    return new RequestQuery(
        Optional.ofNullable(state).<Set<RequestState>>map(RequestSearch::state).orElse(OPEN),
        Optional.ofNullable(topic).map(RequestSearch::topic),
        Optional.ofNullable(owner),
        overdue ? Optional.of(now) : Optional.empty(),
        Optional.ofNullable(cursor).map(RequestQuery.Place::read),
        limit);
  }

  private static Set<RequestState> state(String name) {
    try {
      return EnumSet.of(RequestState.valueOf(name.toUpperCase(Locale.ROOT)));
    } catch (IllegalArgumentException e) {
      throw InvalidParameterException.of(
          "state", "WAITING, TAKEN, ANSWERED, CLOSED or GIVEN_BACK.");
    }
  }

  private static Concern topic(String title) {
    try {
      return Concern.of(title);
    } catch (IllegalArgumentException e) {
      throw InvalidParameterException.of("topic", "Not a topic of contact points.");
    }
  }
}
