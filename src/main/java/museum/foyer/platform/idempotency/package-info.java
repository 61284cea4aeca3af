/** Calls that a client may send again and that are carried out once. Must not know what they do. */
package museum.foyer.platform.idempotency;
