/** Foyer answers a museum's visitors: exactly, in their language, at any hour. */
package museum.foyer;
