/**
 * The test console: asks as a visitor would and shows how the answer comes about; tells before a
 * change is published which golden questions it breaks. Answers through the one pipeline, and
 * nothing that is asked here is kept as a visitor's question.
 */
package museum.foyer.staff.console;
