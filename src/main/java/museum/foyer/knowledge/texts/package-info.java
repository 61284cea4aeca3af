/** What Foyer itself says to a visitor, in every language: the sentences around the facts. */
package museum.foyer.knowledge.texts;
