package museum.foyer.privacy;

/** Tells card numbers by their length, first digits and check digit (ISO/IEC 7812, Luhn). */
final class Cards {

  private static final int SHORTEST = 13;
  private static final int LONGEST = 19;

  private Cards() {}

  /** In groups of more than one digit, unlike lists of numbers. */
  static boolean isOne(DigitGroups number) {
    String digits = number.digits();
    return digits.length() >= SHORTEST
        && digits.length() <= LONGEST
        && number.groups().stream().noneMatch(group -> group.size() == 1)
        && isIssued(digits)
        && isPassed(digits);
  }

  /** First digits in use by length: keeps dates with a time and book numbers out. */
  private static boolean isIssued(String digits) {
    char first = digits.charAt(0);
    return switch (digits.length()) {
      case 13 -> first == '4' || first == '5' || first == '6';
      case 14 -> first == '3' || first == '5' || first == '6';
      case 15 -> first == '3' || first == '5' || first == '6';
      case 16 -> first >= '2' && first <= '6' || digits.startsWith("9792") || first == '8';
      default -> first >= '4' && first <= '6' || first == '8';
    };
  }

  private static boolean isPassed(String digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(digits.length() - 1 - i) - '0';
      int weighed = i % 2 == 0 ? digit : 2 * digit;
      sum += weighed > 9 ? weighed - 9 : weighed;
    }
    return sum % 10 == 0;
  }
}
