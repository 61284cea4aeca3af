/**
 * When the museum's venues are open: the rules as plain values, exact on every date. Knows nothing
 * of questions.
 */
package museum.foyer.knowledge.hours;
