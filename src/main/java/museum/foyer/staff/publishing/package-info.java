/**
 * Changing what the museum says: who may, what it becomes, what speaks against it. Whatever
 * visitors would read is written, looked at as they would find it, and taken back if something
 * speaks against it. Knows no HTTP.
 */
package museum.foyer.staff.publishing;
