/**
 * What contradicts what: an item that is to be published against the calendar, the prices, the
 * other entries and its own translations. It objects, and decides nothing; what facts do not know
 * it leaves alone.
 */
package museum.foyer.staff.contradictions;
