package museum.foyer.conversation.turns;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Answers about the opening hours of a venue.
 *
 * @param venue key; answers to those who named no venue count too
 * @param from first day they are about
 * @param until last day they are about, this one included
 * @param since when the first of them was given
 */
public record HoursAsked(String venue, LocalDate from, LocalDate until, Instant since) {}
