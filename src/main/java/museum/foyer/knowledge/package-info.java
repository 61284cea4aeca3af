/**
 * What every kind of knowledge shares: language, validity on the visit date, status, and the items
 * the museum has published. The rules of hours, prices and exhibitions live in the rooms below;
 * nothing here answers a visitor.
 */
package museum.foyer.knowledge;
