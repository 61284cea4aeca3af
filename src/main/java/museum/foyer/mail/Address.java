package museum.foyer.mail;

import java.util.Optional;
import java.util.regex.Pattern;

/** One e-mail address, of the form that every server takes: ASCII, no quotes, no comments. */
public record Address(String value) {

  /** RFC 5321, 4.5.3.1.3: a path of 256 octets with its brackets. */
  private static final int LONGEST = 254;

  private static final Pattern FORM =
      Pattern.compile(
          "[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}+"
              + "@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)++[A-Za-z]{2,63}");

  public Address {
    if (!isOne(value)) {
      throw new IllegalArgumentException("not an e-mail address");
    }
  }

  public static Optional<Address> parse(String text) {
    return Optional.of(text.strip()).filter(Address::isOne).map(Address::new);
  }

  String domain() {
    return value.substring(value.indexOf('@') + 1);
  }

  private static boolean isOne(String text) {
    return text.length() <= LONGEST
        && FORM.matcher(text).matches()
        && !text.startsWith(".")
        && !text.contains("..")
        && !text.contains(".@");
  }

  /** No log tells it. */
  @Override
  public String toString() {
    return "an e-mail address";
  }
}
