/**
 * What lies on the desk while one question is answered: the question as it was understood, the
 * museum, its names for things, and its way of writing dates, times and money. Decides nothing and
 * claims nothing.
 */
package museum.foyer.answering.desk;
