package museum.foyer.knowledge.items;

import java.util.Optional;

/**
 * Who changes something, and why.
 *
 * @param author the name of an account, {@code key:} and the name of an API key, or the part of
 *     Foyer that acts by itself: {@code start}, {@code command}, {@code schedule}
 * @param reason in the author's own words
 */
public record Byline(String author, Optional<String> reason) {

  public static Byline of(String author) {
    return new Byline(author, Optional.empty());
  }
}
