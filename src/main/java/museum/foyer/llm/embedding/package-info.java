/**
 * The only way to an embedding model, in this process or at an endpoint, and the only package that
 * knows LangChain4j. Vectors have length 1. It never logs what it is given.
 */
package museum.foyer.llm.embedding;
