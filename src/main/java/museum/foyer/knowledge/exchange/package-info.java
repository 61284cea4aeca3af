/**
 * The knowledge file: how everything a museum knows comes in, checked as a whole, in one
 * transaction. Knows the file's form and where an author went wrong in it; what hours, prices and
 * exhibitions mean stays in their own rooms.
 */
package museum.foyer.knowledge.exchange;
