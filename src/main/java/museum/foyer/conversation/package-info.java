/**
 * Conversations with visitors on any channel: what was said, who answers now, an answer at a time.
 * Knows no channel's format, decides nothing about answers, and never calls the network: what is to
 * be sent and whom to fetch it tells in events, in the transaction that keeps it.
 */
package museum.foyer.conversation;
