package museum.foyer.knowledge.exchange;

import org.yaml.snakeyaml.error.Mark;

/** A place in a file, line and column from 1. */
record Position(int line, int column) {

  static final Position START = new Position(1, 1);

  static Position of(Mark mark) {
    return new Position(mark.getLine() + 1, mark.getColumn() + 1);
  }

  /** The place after this much of a text. */
  static Position after(String text) {
    int lines = (int) text.chars().filter(c -> c == '\n').count();
    int start = text.lastIndexOf('\n') + 1;
    return new Position(lines + 1, text.codePointCount(start, text.length()) + 1);
  }

  FileError error(String pointer, String message) {
    return new FileError(line, column, pointer, message);
  }
}
