package museum.foyer.mail;

import java.util.Optional;

/**
 * What is to be sent.
 *
 * @param subject one line
 * @param text plain, lines separated by line feeds
 */
public record Email(Address to, Optional<Address> replyTo, String subject, String text) {

  /** What a list of mails shows of it anyway. */
  private static final int LONGEST_SUBJECT = 200;

  /** Some pages: a whole conversation with what was answered. */
  private static final int LONGEST_TEXT = 100_000;

  public Email {
    if (subject.isBlank() || subject.length() > LONGEST_SUBJECT) {
      throw new IllegalArgumentException("the subject is empty or too long");
    }
    // a second line would be a header of its own
    if (subject.codePoints().anyMatch(Email::endsLine)) {
      throw new IllegalArgumentException("the subject is not one line");
    }
    if (text.length() > LONGEST_TEXT) {
      throw new IllegalArgumentException("the text is too long");
    }
  }

  private static boolean endsLine(int codePoint) {
    int type = Character.getType(codePoint);
    return type == Character.CONTROL
        || type == Character.LINE_SEPARATOR
        || type == Character.PARAGRAPH_SEPARATOR
        || type == Character.SURROGATE;
  }
}
