/**
 * Every question and its answer, masked and for a time, as the team counts and reads them. Knows
 * nothing of who asked, and of no conversation.
 */
package museum.foyer.conversation.turns;
