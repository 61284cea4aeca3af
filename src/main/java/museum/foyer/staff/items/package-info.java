/**
 * What staff do with the items of the museum, whatever their kind: list, read, draft, publish,
 * schedule, retire, restore. One mechanism for all collections; what an item means and whether it
 * may be published is decided below and beside.
 */
package museum.foyer.staff.items;
