package museum.foyer.knowledge;

/**
 * The kinds of item a museum publishes; golden questions and contact points are for the team, not
 * for visitors.
 */
public enum Kind {
  MUSEUM,
  VENUE,
  TICKET,
  FREE_DAY,
  EXHIBITION,
  FAQ,
  HOUSE_RULE,
  TEXT,
  GOLDEN_QUESTION,
  CONTACT_POINT
}
