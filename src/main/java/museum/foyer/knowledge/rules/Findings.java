package museum.foyer.knowledge.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** What is wrong in one file, each finding at the place of the value it is about. */
public final class Findings {

  private final Map<String, Place> places = new HashMap<>();
  private final List<FileError> errors = new ArrayList<>();
  private final TreeSet<String> pointers = new TreeSet<>();

  public void locate(String pointer, Place place) {
    places.put(pointer, place);
  }

  public Place at(String pointer) {
    Place place = places.get(pointer);
    int parent = pointer.lastIndexOf('/');
    if (place != null || parent < 0) {
      return place == null ? Place.Position.START : place;
    }
    return at(pointer.substring(0, parent));
  }

  public void add(String pointer, String message) {
    add(at(pointer), pointer, message);
  }

  public void add(Place place, String pointer, String message) {
    errors.add(new FileError(place, pointer, message));
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

  public void refuseIfAny() {
    if (!errors.isEmpty()) {
      throw InvalidKnowledgeFileException.of(errors);
    }
  }
}
