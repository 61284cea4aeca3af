/**
 * What the team learns from what visitors ask: the questions that were not answered well, put
 * together by what they mean. Reads masked turns only, works behind the visitors' backs, and must
 * not decide about any answer.
 */
package museum.foyer.insights;
