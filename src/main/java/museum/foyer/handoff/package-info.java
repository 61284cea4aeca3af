/**
 * Requests for a person: each with who of the team answers for it and until when, told to them by
 * mail and listed for staff. Observes the conversations, decides nothing about who wants a person,
 * and sends nothing itself.
 */
package museum.foyer.handoff;
