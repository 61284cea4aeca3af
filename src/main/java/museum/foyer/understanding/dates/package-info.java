/**
 * Reads days, weeks, months, spans and times of day, as every served language names them. Knows no
 * opening hours: which days a museum is open on is no concern of it.
 */
package museum.foyer.understanding.dates;
