/**
 * What every kind of knowledge shares: language, validity on the visit date, status, who visits.
 * The rules of hours, prices and exhibitions live in the rooms below; nothing here answers a
 * visitor.
 */
package museum.foyer.knowledge;
