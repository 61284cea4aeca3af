package museum.foyer.channels.meta.formatting;

import java.util.List;

/**
 * One message as it is sent.
 *
 * @param questions offered below it, whole
 */
public record Part(String text, List<String> questions) {}
