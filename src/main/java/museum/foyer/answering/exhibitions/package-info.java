/**
 * What is on show, when and where: which exhibitions a question means, their facts, computed and
 * worded in the language of the visitor, and given as evidence.
 */
package museum.foyer.answering.exhibitions;
