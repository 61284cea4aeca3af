/** How often somebody may do something, and who somebody is. Must not know what it is. */
package museum.foyer.platform.limits;
