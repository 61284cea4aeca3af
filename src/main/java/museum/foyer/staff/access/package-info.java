/**
 * Who may change what visitors are told: accounts, roles, logins and the lock-out. Must not know
 * what staff do once they are in; that is guarded by an annotation where it is done.
 */
package museum.foyer.staff.access;
