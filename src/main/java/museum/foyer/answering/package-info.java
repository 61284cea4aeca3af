/**
 * Answers one question: computes facts, gathers evidence, decides who phrases the answer and lets
 * nothing out that the evidence does not say. Stateless: question in, events out. Knows no channel
 * and no conversation.
 */
package museum.foyer.answering;
