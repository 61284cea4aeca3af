package museum.foyer.knowledge.rules;

import java.util.Comparator;

/**
 * Something in a file that its author has to put right.
 *
 * @param pointer to the value concerned, a JSON Pointer (RFC 6901) into the shape of the knowledge
 *     file; empty for the whole file
 * @param message one sentence for the author
 */
public record FileError(Place place, String pointer, String message)
    implements Comparable<FileError> {

  private static final Comparator<FileError> IN_FILE_ORDER =
      Comparator.comparing(FileError::place)
          .thenComparing(FileError::pointer)
          .thenComparing(FileError::message);

  @Override
  public int compareTo(FileError other) {
    return IN_FILE_ORDER.compare(this, other);
  }

  /** As compilers write it, so that editors can jump there: {@code 12:5: message (/pointer)}. */
  @Override
  public String toString() {
    return place + ": " + message + (pointer.isEmpty() ? "" : " (" + pointer + ")");
  }
}
