package museum.foyer.handoff;

/** What has become of a request. */
public enum RequestState {
  /** Nobody has taken it. */
  WAITING,
  /** Somebody is about to answer; Foyer is silent in the conversation. */
  TAKEN,
  /** Answered; whoever did may go on, and Foyer is silent still. */
  ANSWERED,
  /** Done; Foyer answers again. */
  CLOSED,
  /** Left to Foyer. */
  GIVEN_BACK
}
