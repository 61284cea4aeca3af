/** How much of Foyer one visitor, one address and all of them together may have at a time. */
package museum.foyer.channels.web.limits;
