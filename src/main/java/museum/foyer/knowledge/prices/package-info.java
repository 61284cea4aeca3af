/** What a visit costs, for whom and when: the rules as plain values. Knows nothing of questions. */
package museum.foyer.knowledge.prices;
