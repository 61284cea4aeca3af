/**
 * The only way to a language model or an embedding model, and the only package that knows
 * LangChain4j. It bounds what a model may cost in time, calls, tokens and memory, and says plainly
 * when there is none. It must not know museums, prompts' meaning or visitors, and never logs what
 * it sends or receives.
 */
package museum.foyer.llm;
