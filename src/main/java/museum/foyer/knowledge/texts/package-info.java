/**
 * What Foyer itself says to a visitor, in every language: the sentences around the facts. Staff may
 * say some of them in the museum's own words.
 */
package museum.foyer.knowledge.texts;
