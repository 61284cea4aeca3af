/** Statements on the database, in the caller's transaction. Knows no table. */
package museum.foyer.platform.sql;
