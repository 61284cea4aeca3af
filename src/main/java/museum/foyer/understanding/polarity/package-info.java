/**
 * Reads what a text says yes and no to, and what the words beside its figures make of them ("under
 * 18", "until 6"). Knows nothing of whether it is true.
 */
package museum.foyer.understanding.polarity;
