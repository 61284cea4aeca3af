/**
 * Tells what is asked for: the topic, the detail of an exhibition, the kind of price, and which
 * words belong to none of them. Decides nothing about the answer.
 */
package museum.foyer.understanding.topics;
