/**
 * E-mails to the team and to visitors who asked for an answer. One is written down in the
 * transaction of what it tells and sent afterwards, until a server has taken it. Plain text only.
 */
package museum.foyer.mail;
