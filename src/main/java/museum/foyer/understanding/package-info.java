/**
 * Reads what a visitor typed: language, topic, dates and times, amounts, who comes. Puts together
 * what its sub-packages read; they know nothing of each other, only {@code words}. Pure and
 * offline: knows no museum's facts and answers nothing.
 */
package museum.foyer.understanding;
