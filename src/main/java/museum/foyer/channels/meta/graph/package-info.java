/**
 * Meta's Graph API: one call and what its answer means. Plain POST, JSON body, token in a header:
 * the shape that all versions keep. Knows no conversation, keeps nothing and tries nothing twice.
 */
package museum.foyer.channels.meta.graph;
