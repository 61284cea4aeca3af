/**
 * The website's way in: questions over HTTP, answers as JSON or as a stream of events. Decides
 * nothing about answers.
 */
package museum.foyer.channels.web;
