/**
 * Answers one question: computes facts, gathers evidence, decides who phrases the answer and lets
 * nothing out that the evidence does not say. Stateless: question in, events out. Knows no channel
 * and no conversation. Holds the order of the steps only: what each of them knows is in the
 * packages below, which never call back.
 */
package museum.foyer.answering;
