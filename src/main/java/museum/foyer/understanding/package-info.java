/**
 * Reads what a visitor typed: language, topic, dates and times, who comes. Also reads numbers,
 * times and prices in any other sentence, whatever way they are written. Pure and offline: knows no
 * museum's facts and answers nothing.
 */
package museum.foyer.understanding;
