/**
 * What both ways of the Meta channel stand on: the accounts it serves and how it is set up. Sends
 * and receives nothing itself.
 */
package museum.foyer.channels.meta;
