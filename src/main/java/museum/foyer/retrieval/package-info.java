/**
 * Finds what the museum has written that may answer a question: by meaning, by words, in every
 * language, valid on the visit date. Ranks only: whether a passage answers, and what is said, is
 * decided above. Never writes knowledge.
 */
package museum.foyer.retrieval;
