/**
 * What every other room stands on: the clock, the database, the problems a caller is told of.
 *
 * <p>It must know nothing of museums, visitors or answers, and calls no other package.
 */
package museum.foyer.platform;
