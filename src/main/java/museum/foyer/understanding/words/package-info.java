/**
 * The words of one language, as its phrasebook holds them, and a text as it is read by them:
 * spelling, tokens, word forms, the figures found in it. Shared by all that reads; says nothing of
 * what a visitor wants.
 */
package museum.foyer.understanding.words;
