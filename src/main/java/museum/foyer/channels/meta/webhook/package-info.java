/**
 * The addresses Meta calls: checks that it is Meta, hands over what it says, answers at once. Knows
 * nothing of what the events mean.
 */
package museum.foyer.channels.meta.webhook;
