/**
 * Reads who comes: how many, how old, of which status, from where. What could not be read is told,
 * never guessed. Knows no prices.
 */
package museum.foyer.understanding.party;
