/**
 * What Meta has delivered, kept first and worked on afterwards: each event once, one person's in
 * their order. Reads deliveries and decides what each means; it sends nothing and asks no model.
 */
package museum.foyer.channels.meta.inbox;
