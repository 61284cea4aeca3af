/**
 * What staff did and what they were refused: one row an act, added and never changed. It holds who,
 * when, what and how it ended; never a body, a secret or a visitor's words.
 */
package museum.foyer.staff.audit;
