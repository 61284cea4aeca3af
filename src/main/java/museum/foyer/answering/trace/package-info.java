/**
 * How an answer comes about, for those of the team who want to see it. It only listens: nothing
 * here decides anything, and where nobody listens nothing is kept or made.
 */
package museum.foyer.answering.trace;
