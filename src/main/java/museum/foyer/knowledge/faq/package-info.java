/**
 * What the team has answered once and for all: frequently asked questions and house rules, in their
 * own words.
 */
package museum.foyer.knowledge.faq;
