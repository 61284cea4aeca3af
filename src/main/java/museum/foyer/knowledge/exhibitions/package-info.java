/** What is on show, when and where: plain values. Knows nothing of questions. */
package museum.foyer.knowledge.exhibitions;
