/**
 * What was asked and answered: answers through any channel, keeps each turn masked for a time and
 * tells the rest of Foyer about it. A turn is written behind the answer's back: no database may
 * delay or fail an answer. Knows no channel's format and decides nothing about answers.
 */
package museum.foyer.conversation;
