package museum.foyer.privacy;

import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import museum.foyer.privacy.DigitGroups.Group;

/** Tells phone numbers from dates, years, hours and amounts by how their digits are grouped. */
final class NumberShape {

  private static final int LAST_DAY = 31;
  private static final int LAST_MONTH = 12;
  private static final int FIRST_YEAR = 1000;
  private static final int LAST_YEAR = 2199;
  private static final int MIDNIGHT = 2459;
  private static final int LONGEST_GROUP = 8;

  private NumberShape() {}

  /** Whether several groups are grouped as in a phone number, not as an amount or a book. */
  static boolean isPhone(DigitGroups number) {
    return isEvenlyWritten(number) && !isAmount(number) && !isBook(number);
  }

  /** Groups of one digit only as a prefix or once; none as long as a reference. */
  private static boolean isEvenlyWritten(DigitGroups number) {
    long single = number.groups().stream().filter(group -> group.size() == 1).count();
    long mostSingle = number.get(0).size() == 1 ? 2 : 1;
    return single <= mostSingle
        && number.get(number.size() - 1).size() > 1
        && number.groups().stream().allMatch(group -> group.size() <= LONGEST_GROUP);
  }

  /** Dates, spans of dates and years, hours from and to, a list of days or ages. */
  static boolean isOfTime(DigitGroups number) {
    List<Group> groups = number.groups();
    boolean anyYear = groups.stream().anyMatch(NumberShape::isYear);
    boolean allOfDates =
        groups.stream()
            .allMatch(group -> isYear(group) || group.size() <= 2 && value(group) <= LAST_DAY);
    return anyYear && allOfDates
        || isYear(groups.get(0)) && !number.begins("(") && isTied(number)
        || groups.stream().allMatch(group -> group.size() == 4 && value(group) <= MIDNIGHT)
        || groups.stream().allMatch(group -> group.size() <= 2)
            && (!number.evenly() || isAscending(groups))
            && !number.get(0).digits().startsWith("0");
  }

  /** A year that the rest belongs to: "2024-00123". */
  private static boolean isTied(DigitGroups number) {
    return !number.gap(0).isEmpty() && number.size() < 3;
  }

  private static boolean isYear(Group group) {
    return group.size() == 4 && value(group) >= FIRST_YEAR && value(group) <= LAST_YEAR;
  }

  private static boolean isAscending(List<Group> groups) {
    return IntStream.range(1, groups.size())
        .allMatch(i -> value(groups.get(i)) > value(groups.get(i - 1)));
  }

  /** "1 200 000"; three groups of three are a phone number in half of Europe. */
  private static boolean isAmount(DigitGroups number) {
    List<Group> groups = number.groups();
    int first = groups.get(0).size();
    return first <= 3
        && groups.stream().skip(1).allMatch(group -> group.size() == 3)
        && !number.digits().startsWith("0")
        && !number.begins("(")
        && (first < 3 || groups.size() > 3)
        && number.evenly()
        && !number.gap(0).equals("-");
  }

  /** "2 3 4 5 6 7 8": ages, rooms. */
  static boolean isCounted(DigitGroups number) {
    int several = 0;
    for (Group group : number.groups()) {
      several += group.size() == 1 ? 0 : 1;
    }
    return several < 2 && number.size() > 2;
  }

  /** "48.863812". */
  static boolean isDecimal(DigitGroups number) {
    return number.size() == 2
        && number.gap(0).equals(".")
        && !number.begins("(")
        && !number.digits().startsWith("0");
  }

  /** ISBN. */
  private static boolean isBook(DigitGroups number) {
    String digits = number.digits();
    return digits.length() == 13 && (digits.startsWith("978") || digits.startsWith("979"));
  }

  /** "20261224", "24122026". */
  static boolean isDate(String digits) {
    return digits.length() == 8
        && (isDate(digits, 0, 4, 6) || isDate(digits, 4, 2, 0) || isDate(digits, 4, 0, 2));
  }

  private static boolean isDate(String digits, int year, int month, int day) {
    IntPredicate years = value -> value >= FIRST_YEAR && value <= LAST_YEAR;
    return years.test(number(digits, year, 4))
        && isBetween(number(digits, month, 2), LAST_MONTH)
        && isBetween(number(digits, day, 2), LAST_DAY);
  }

  private static boolean isBetween(int value, int most) {
    return value >= 1 && value <= most;
  }

  private static int number(String digits, int at, int size) {
    return Integer.parseInt(digits.substring(at, at + size));
  }

  private static int value(Group group) {
    return Integer.parseInt(group.digits());
  }
}
