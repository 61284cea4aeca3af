package museum.foyer.knowledge.items;

import museum.foyer.knowledge.Status;
import museum.foyer.knowledge.Validity;

/**
 * One thing the museum knows, with its life.
 *
 * @param key unique within its kind, kebab-case
 * @param version rises by one with every change
 * @param value what it says; the rules are in its type
 */
public record Item<T>(String key, Status status, Validity validity, long version, T value) {}
