package museum.foyer.answering.desk;

import java.util.Optional;

/**
 * Where an answer comes from.
 *
 * @param id {@code hours}, {@code prices}, {@code exhibitions} or {@code <kind>/<key>}
 * @param title in the visitor's language
 */
public record Source(String id, String title, Optional<String> url) {}
