package museum.foyer.mail;

import java.time.Instant;
import java.util.UUID;

/**
 * A mail that was given up: somebody has to look at the address or at the server.
 *
 * @param failure what the last attempt failed with
 */
public record DeadMail(
    UUID id, String to, String subject, int attempts, String failure, Instant at) {}
