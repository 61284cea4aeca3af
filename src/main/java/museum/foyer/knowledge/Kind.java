package museum.foyer.knowledge;

/** The kinds of item a museum publishes. */
public enum Kind {
  MUSEUM,
  VENUE,
  TICKET,
  FREE_DAY,
  EXHIBITION,
  FAQ,
  HOUSE_RULE
}
