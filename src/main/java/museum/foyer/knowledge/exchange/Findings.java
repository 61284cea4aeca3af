package museum.foyer.knowledge.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** What is wrong in one file, each finding at the line of the value it is about. */
final class Findings {

  private final Map<String, Position> positions = new HashMap<>();
  private final List<FileError> errors = new ArrayList<>();
  private final TreeSet<String> pointers = new TreeSet<>();

  void locate(String pointer, Position position) {
    positions.put(pointer, position);
  }

  Position at(String pointer) {
    Position position = positions.get(pointer);
    int parent = pointer.lastIndexOf('/');
    if (position != null || parent < 0) {
      return position == null ? Position.START : position;
    }
    return at(pointer.substring(0, parent));
  }

  void add(String pointer, String message) {
    add(at(pointer), pointer, message);
  }

  void add(Position position, String pointer, String message) {
    errors.add(position.error(pointer, message));
    pointers.add(pointer);
  }

  /** Whether something is wrong with this value or with a part of it. */
  boolean within(String pointer) {
    String part = pointers.ceiling(pointer + "/");
    return pointers.contains(pointer) || (part != null && part.startsWith(pointer + "/"));
  }

  /** Forgets what is wrong elsewhere: a part is checked, and the rest is not there. */
  void keepWithin(String pointer) {
    errors.removeIf(
        error -> !error.pointer().equals(pointer) && !error.pointer().startsWith(pointer + "/"));
    pointers.removeIf(at -> !at.equals(pointer) && !at.startsWith(pointer + "/"));
  }

  List<FileError> all() {
    return List.copyOf(errors);
  }

  void refuseIfAny() {
    if (!errors.isEmpty()) {
      throw InvalidKnowledgeFileException.of(errors);
    }
  }
}
