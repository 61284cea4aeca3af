package museum.foyer.knowledge.items;

/** What somebody did to an item. */
public enum Act {
  IMPORTED,
  CREATED,
  EDITED,
  PUBLISHED,
  /** Will be published or retired by itself. */
  SCHEDULED,
  /** Was to be published by itself, and could not be. */
  HELD_BACK,
  RETIRED,
  RESTORED
}
