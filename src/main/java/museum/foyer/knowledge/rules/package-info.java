/**
 * What must hold in a museum's knowledge, whatever it was written in: the published schema, what
 * the values refuse, what must fit between items. Gets a tree of the shape of the knowledge file
 * and a place for each of its values; must not know how files are read or items are kept.
 */
package museum.foyer.knowledge.rules;
