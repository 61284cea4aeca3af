/**
 * Search by meaning: which set of vectors is complete, how it is filled in the background, and
 * where it is compared. Knows texts by their number only; ranks nothing and reads no knowledge.
 */
package museum.foyer.retrieval.vectors;
