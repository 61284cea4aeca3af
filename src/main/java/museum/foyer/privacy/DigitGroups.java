package museum.foyer.privacy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Groups of digits that stand so near each other that they may be one number.
 *
 * @param text they stand in
 */
record DigitGroups(String text, List<Group> groups) {

  /** One run of digits, in ASCII whatever digits were typed. */
  record Group(int start, int end, String digits) {

    int size() {
      return digits.length();
    }
  }

  /** What may stand between two groups of one number. */
  private static final String GAPS = " .-/()\u00a0\u202f\u2010\u2011\u2013";

  private static final int WIDEST_GAP = 3;

  /** No number is written in more; a list of numbers is read in pieces of this size. */
  private static final int MOST = 10;

  /** All of a text, in its order. */
  static List<DigitGroups> in(String text) {
    List<DigitGroups> all = new ArrayList<>();
    List<Group> run = new ArrayList<>();
    for (int at = next(text, 0); at < text.length(); at = next(text, at)) {
      int end = at;
      StringBuilder digits = new StringBuilder();
      while (end < text.length() && Character.isDigit(text.charAt(end))) {
        digits.append((char) ('0' + Character.digit(text.charAt(end), 10)));
        end++;
      }
      if (!run.isEmpty() && (run.size() == MOST || !joins(text, last(run).end(), at))) {
        all.add(new DigitGroups(text, List.copyOf(run)));
        run.clear();
      }
      run.add(new Group(at, end, digits.toString()));
      at = end;
    }
    if (!run.isEmpty()) {
      all.add(new DigitGroups(text, List.copyOf(run)));
    }
    return all;
  }

  private static int next(String text, int from) {
    int at = from;
    while (at < text.length() && !Character.isDigit(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean joins(String text, int end, int start) {
    return start - end <= WIDEST_GAP
        && text.substring(end, start).chars().allMatch(c -> GAPS.indexOf(c) >= 0);
  }

  private static Group last(List<Group> run) {
    return run.get(run.size() - 1);
  }

  DigitGroups part(int from, int until) {
    return new DigitGroups(text, groups.subList(from, until));
  }

  int size() {
    return groups.size();
  }

  Group get(int index) {
    return groups.get(index);
  }

  String digits() {
    return groups.stream().map(Group::digits).collect(Collectors.joining());
  }

  /** What stands between the group of this index and the next. */
  String gap(int index) {
    return text.substring(get(index).end(), get(index + 1).start()).strip();
  }

  /** Whether one and the same stands between all of them. */
  boolean evenly() {
    for (int i = 1; i + 1 < size(); i++) {
      if (!gap(i).equals(gap(0))) {
        return false;
      }
    }
    return true;
  }

  /** With the signs that belong to the first group. */
  int start() {
    int start = get(0).start();
    while (start > 0 && "+(＋".indexOf(text.charAt(start - 1)) >= 0) {
      start--;
    }
    return start;
  }

  int end() {
    return last(groups).end();
  }

  boolean begins(String sign) {
    return text.substring(start(), get(0).start()).contains(sign);
  }

  /** The text just before, to tell by its words what the number is. */
  String before(int characters) {
    return text.substring(Math.max(0, start() - characters), start());
  }

  String after(int characters) {
    return text.substring(end(), Math.min(text.length(), end() + characters));
  }
}
