/**
 * Words as Messenger and Instagram take them: plain, divided where a reader would pause, with
 * questions to tap below. Changes no word and sends nothing.
 */
package museum.foyer.channels.meta.formatting;
