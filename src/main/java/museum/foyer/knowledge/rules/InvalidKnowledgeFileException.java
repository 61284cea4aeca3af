package museum.foyer.knowledge.rules;

import java.util.List;
import java.util.stream.Collectors;

/** A knowledge file cannot be taken in as it is; nothing of it was. */
public final class InvalidKnowledgeFileException extends RuntimeException {

  private static final int LISTED = 100;

  private final transient List<FileError> errors;
  private final int total;

  private InvalidKnowledgeFileException(List<FileError> errors, int total) {
    super(total + (total == 1 ? " error" : " errors") + " in the knowledge file");
    this.errors = errors;
    this.total = total;
  }

  /** Nothing can be said of the rest of the file. */
  public static InvalidKnowledgeFileException of(Place place, String message) {
    return of(List.of(new FileError(place, "", message)));
  }

  static InvalidKnowledgeFileException of(List<FileError> errors) {
    return new InvalidKnowledgeFileException(
        errors.stream().sorted().limit(LISTED).toList(), errors.size());
  }

  /** In the order of the file, the first hundred. */
  public List<FileError> errors() {
    return errors;
  }

  /** How many there are, listed or not. */
  public int total() {
    return total;
  }

  /** One line an error, each beginning with the name of the file; a last one if there are more. */
  public String lines(String fileName) {
    String lines =
        errors.stream()
            .map(error -> fileName + ":" + error)
            .collect(Collectors.joining(System.lineSeparator()));
    int more = total - errors.size();
    return more == 0
        ? lines
        : lines + System.lineSeparator() + fileName + ": and " + more + " more";
  }
}
