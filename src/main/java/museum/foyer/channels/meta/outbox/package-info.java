/**
 * What Foyer and the staff write to visitors on Messenger and Instagram, kept in the transaction
 * that decided it and sent afterwards: one message after the other to each person, and none twice
 * without need. Decides nothing about words but where a long text is divided.
 */
package museum.foyer.channels.meta.outbox;
