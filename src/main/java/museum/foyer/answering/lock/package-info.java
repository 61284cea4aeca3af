/**
 * The fact lock: whether a sentence says no more than the evidence does. What cannot be judged is
 * withheld. Knows no model and computes no facts.
 */
package museum.foyer.answering.lock;
