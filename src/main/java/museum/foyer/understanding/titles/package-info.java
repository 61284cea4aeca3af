/**
 * Finds titles and names of a closed set in what a visitor typed, with typing errors and in any
 * language. For questions only: an answer may not use a title that is merely near.
 */
package museum.foyer.understanding.titles;
