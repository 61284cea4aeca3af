/**
 * When venues are open, and which of their parts are closed: computed, worded in the language of
 * the visitor, and given as evidence. Does not read questions.
 */
package museum.foyer.answering.hours;
