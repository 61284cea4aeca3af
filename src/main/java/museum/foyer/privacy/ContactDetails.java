package museum.foyer.privacy;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.Locale;
import java.util.Optional;

/**
 * How somebody can be reached, as they say it.
 *
 * @param email an address that can exist
 * @param phone a number that can exist, in the international form
 */
public record ContactDetails(Optional<String> email, Optional<String> phone) {

  /** The first of each in a text. Numbers without a prefix are those of this country. */
  public static ContactDetails in(String text, String country) {
    String read = text.substring(0, Math.min(text.length(), Masking.LONGEST));
    Optional<String> email =
        Emails.in(read).stream()
            .findFirst()
            .map(found -> read.substring(found.start(), found.end()))
            .map(address -> address.replaceAll("\\s+", "").replace('＠', '@'));
    Optional<String> phone =
        new Phones(country)
            .andCardsIn(read).stream()
                .filter(found -> found.kind() == PersonalData.PHONE)
                .findFirst()
                .flatMap(
                    found -> international(read.substring(found.start(), found.end()), country));
    return new ContactDetails(email, phone);
  }

  /** Whether this text is one e-mail address and nothing else. */
  public static boolean isEmail(String text) {
    return Emails.in(text).stream()
        .anyMatch(found -> found.start() == 0 && found.end() == text.length());
  }

  /** A phone number in the international form; empty if there can be none like it. */
  public static Optional<String> international(String text, String country) {
    PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
    try {
      PhoneNumber number = numbers.parse(text, country.toUpperCase(Locale.ROOT));
      return numbers.isValidNumber(number)
          ? Optional.of(numbers.format(number, PhoneNumberFormat.INTERNATIONAL))
          : Optional.empty();
    } catch (NumberParseException e) {
      return Optional.empty();
    }
  }

  public boolean any() {
    return email.isPresent() || phone.isPresent();
  }
}
