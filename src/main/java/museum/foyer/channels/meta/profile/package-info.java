/**
 * What a visitor sees at Meta before writing: the greeting, questions to begin with, the menu.
 * Pushed by a command when the museum's texts or languages change, never while Foyer serves.
 */
package museum.foyer.channels.meta.profile;
