package museum.foyer.privacy;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds phone numbers of any country, and card numbers, which begin like some of them. */
final class Phones {

  /** Local numbers of small countries; ITU-T E.164 sets only the most. */
  private static final int FEWEST_DIGITS = 7;

  private static final int MOST_DIGITS = 15;

  /** Those of a card are more. */
  private static final int MOST_READ = 19;

  /** In one piece and without a word that says so, fewer digits may be anything. */
  private static final int SURE_IN_ONE_PIECE = 9;

  private final PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
  private final String country;

  Phones(String country) {
    this.country = country;
  }

  List<Finding> andCardsIn(String text) {
    List<Finding> found = new ArrayList<>();
    for (DigitGroups run : DigitGroups.in(text)) {
      int from = 0;
      while (from < run.size()) {
        Optional<Finding> first = longest(run, from);
        first.ifPresent(found::add);
        int end = first.map(Finding::end).orElse(run.get(from).end());
        while (from < run.size() && run.get(from).start() < end) {
          from++;
        }
      }
    }
    return found;
  }

  private Optional<Finding> longest(DigitGroups run, int from) {
    int digits = 0;
    int until = from;
    while (until < run.size() && digits + run.get(until).size() <= MOST_READ) {
      digits += run.get(until).size();
      until++;
    }
    for (; until > from && digits >= FEWEST_DIGITS; until--) {
      Optional<PersonalData> kind = kind(run.part(from, until), digits);
      if (kind.isPresent()) {
        DigitGroups number = run.part(from, until);
        return Optional.of(new Finding(kind.get(), number.start(), number.end()));
      }
      digits -= run.get(until - 1).size();
    }
    return Optional.empty();
  }

  private Optional<PersonalData> kind(DigitGroups number, int digits) {
    if (Cards.isOne(number)) {
      return Optional.of(PersonalData.CARD);
    }
    return digits <= MOST_DIGITS && isPhone(number)
        ? Optional.of(PersonalData.PHONE)
        : Optional.empty();
  }

  /** Shape first: it costs least, and most numbers have another. */
  private boolean isPhone(DigitGroups number) {
    if (number.begins("+") || number.begins("＋")) {
      return true;
    }
    if (NumberShape.isCounted(number)
        || NumberShape.isOfTime(number)
        || NumberShape.isDecimal(number)) {
      return false;
    }
    boolean grouped = number.size() > 1 && NumberShape.isPhone(number);
    NumberContext context = new NumberContext(number);
    return !context.saysOtherwise()
        && !context.saysReference()
        && (grouped
            || number.size() == 1 && isPhoneInOnePiece(number.digits())
            || context.saysPhone());
  }

  private boolean isPhoneInOnePiece(String digits) {
    boolean prefixed = digits.startsWith("00") ? digits.length() > 9 : digits.startsWith("0");
    return !NumberShape.isDate(digits)
        && digits.length() >= SURE_IN_ONE_PIECE - 1
        && (prefixed && digits.length() >= SURE_IN_ONE_PIECE && !digits.startsWith("000")
            || isValid(digits));
  }

  private boolean isValid(String digits) {
    try {
      return numbers.isValidNumberForRegion(numbers.parse(digits, country), country);
    } catch (NumberParseException e) {
      return false;
    }
  }
}
