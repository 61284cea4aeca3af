/**
 * Everything the museum knows, one item each whatever its kind, with its life: draft, published,
 * retired. Knows how items are kept, changed and told to the rest of Foyer; must not know what any
 * kind of item means.
 */
package museum.foyer.knowledge.items;
