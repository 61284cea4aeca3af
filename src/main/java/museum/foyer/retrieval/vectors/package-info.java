/**
 * Search by meaning: which set of vectors is complete, how it is filled in the background, and
 * where it is compared. Knows texts and their numbers, not the entries they are of, and ranks
 * nothing.
 */
package museum.foyer.retrieval.vectors;
