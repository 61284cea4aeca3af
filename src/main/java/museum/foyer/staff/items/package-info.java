/**
 * The items of the museum over HTTP, whatever their kind: list, read, draft, publish, retire,
 * restore. One mechanism for all collections; what may become of an item is decided in publishing.
 */
package museum.foyer.staff.items;
