package museum.foyer.understanding.party;

/** A text in which what has been read is blotted out, so that nothing is read twice. */
final class Blotter {

  /** Where somebody is mentioned: no letter, digit or space. */
  static final char MENTIONED = '\u0002';

  /** What has been read otherwise. */
  static final char READ = '\u0001';

  private final StringBuilder text;

  Blotter(String text) {
    this.text = new StringBuilder(text);
  }

  void mentioned(Mention mention) {
    fill(mention.start(), mention.end(), MENTIONED);
  }

  void read(int start, int end) {
    fill(start, end, READ);
  }

  private void fill(int start, int end, char c) {
    for (int i = start; i < end; i++) {
      text.setCharAt(i, c);
    }
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
