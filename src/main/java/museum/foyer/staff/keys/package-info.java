/**
 * API keys: how scripts get in. A key has a role like an account, may be narrowed, and ends. Must
 * not give a key more than the person who made it has.
 */
package museum.foyer.staff.keys;
