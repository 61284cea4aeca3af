package museum.foyer.knowledge.exchange;

import java.util.Comparator;

/**
 * Something in a knowledge file that its author has to put right.
 *
 * @param line from 1
 * @param column from 1, in characters
 * @param pointer to the value concerned, a JSON Pointer (RFC 6901); empty for the whole file
 * @param message one sentence for the author
 */
public record FileError(int line, int column, String pointer, String message)
    implements Comparable<FileError> {

  private static final Comparator<FileError> IN_FILE_ORDER =
      Comparator.comparingInt(FileError::line)
          .thenComparingInt(FileError::column)
          .thenComparing(FileError::pointer)
          .thenComparing(FileError::message);

  @Override
  public int compareTo(FileError other) {
    return IN_FILE_ORDER.compare(this, other);
  }

  /** As compilers write it, so that editors can jump there: {@code 12:5: message (/pointer)}. */
  @Override
  public String toString() {
    String place = pointer.isEmpty() ? "" : " (" + pointer + ")";
    return line + ":" + column + ": " + message + place;
  }
}
