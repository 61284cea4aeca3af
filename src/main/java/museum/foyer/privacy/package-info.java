/**
 * Finds what tells who a visitor is in what the visitor wrote, and puts a word for its kind in its
 * place. Pure and linear in the length of the text; must not know what a question is, and never
 * keeps or logs what it read.
 */
package museum.foyer.privacy;
