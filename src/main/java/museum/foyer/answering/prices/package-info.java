/**
 * What a visit costs, for one or for a party: computed, worded in the language of the visitor, and
 * given as evidence. Does not read questions.
 */
package museum.foyer.answering.prices;
