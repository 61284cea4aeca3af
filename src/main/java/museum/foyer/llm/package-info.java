/**
 * The only way to a language model. It bounds what a model may cost in time, calls, tokens and
 * memory, and says plainly when there is none. It must not know museums, the meaning of prompts or
 * visitors, and never logs what it sends or receives.
 */
package museum.foyer.llm;
