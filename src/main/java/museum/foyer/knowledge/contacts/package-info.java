/**
 * Contact points: who of the team answers visitors about what, and how soon. For the team only: no
 * visitor and no model ever reads a mailbox or an owner. Sends nothing.
 */
package museum.foyer.knowledge.contacts;
