/**
 * The museum in the vocabulary of schema.org, for its own site and for search engines, and back.
 * Knows which property says what; hours are those of the same calendar as everywhere.
 */
package museum.foyer.knowledge.jsonld;
