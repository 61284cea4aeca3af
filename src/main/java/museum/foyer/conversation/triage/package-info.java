/**
 * Who should be answered by a person, and how far they are on the way to one. Knows no mailbox and
 * nobody of the museum.
 */
package museum.foyer.conversation.triage;
