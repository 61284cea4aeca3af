package museum.foyer.knowledge.exchange;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The command {@code import <file> [--check]}. With {@code --check} it only reads the file and
 * needs no database.
 *
 * @param file the knowledge file; absent if the arguments cannot be understood
 */
public record ImportCommand(Optional<Path> file, boolean checkOnly) {

  public static final int DONE = 0;
  public static final int REFUSED = 2;

  private static final String NAME = "import";
  private static final String CHECK = "--check";
  private static final String USAGE = "usage: import <file> [--check]";

  /** Empty if the arguments of the program do not ask for an import. */
  public static Optional<ImportCommand> of(String... arguments) {
    if (arguments.length == 0 || !arguments[0].equals(NAME)) {
      return Optional.empty();
    }
    List<String> rest = new ArrayList<>(List.of(arguments).subList(1, arguments.length));
    boolean checkOnly = rest.remove(CHECK);
    boolean understood = rest.size() == 1 && !rest.get(0).startsWith("-");
    return Optional.of(
        new ImportCommand(
            understood ? Optional.of(Path.of(rest.get(0))) : Optional.empty(), checkOnly));
  }

  /**
   * Prints one line of success, or one line an error as {@code file:line:column: message}.
   *
   * @param imports asked for only when there is a sound file to import
   * @return exit code of the program: {@link #DONE} or {@link #REFUSED}
   */
  public int run(Supplier<KnowledgeImport> imports, PrintStream out, PrintStream err) {
    if (file.isEmpty()) {
      err.println(USAGE);
      return REFUSED;
    }
    try {
      KnowledgeFile knowledge = KnowledgeFile.read(file.get());
      out.println(checkOnly ? checked(knowledge) : imported(imports.get().apply(knowledge)));
      return DONE;
    } catch (InvalidKnowledgeFileException e) {
      err.println(e.lines(file.get().toString()));
    } catch (IOException e) {
      err.println(file.get() + ": cannot be read: " + e);
    }
    return REFUSED;
  }

  private String checked(KnowledgeFile knowledge) {
    return file.get() + ": " + knowledge.items().size() + " items, no errors";
  }

  private String imported(ImportReport report) {
    String changes = report.changed().isEmpty() ? "nothing" : report.changed().toString();
    return file.get() + ": " + report.items() + " items, changed: " + changes;
  }
}
