package museum.foyer.channels.meta.inbox;

/**
 * An event as it came in.
 *
 * @param key the same whenever the same event comes, and unlike that of every other event of the
 *     account
 */
record Arrival(String key, MetaEvent event) {}
