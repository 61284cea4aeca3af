/**
 * What every call of a model has in common: where the provider is, what a call may cost, when to
 * leave the provider alone, and how to say that there is no answer. Sends nothing itself.
 */
package museum.foyer.llm.provider;
