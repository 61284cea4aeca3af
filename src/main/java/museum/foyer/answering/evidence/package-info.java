/**
 * All an answer may claim: figures, statements and names, each with what it is said of, computed or
 * read in the words of the team. Does not judge: that a sentence of a model is read by the same
 * code is what makes the two comparable.
 */
package museum.foyer.answering.evidence;
