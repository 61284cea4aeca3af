package museum.foyer.knowledge.exchange;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import museum.foyer.knowledge.items.Byline;
import museum.foyer.knowledge.rules.InvalidKnowledgeFileException;

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
   * Reads the file only. Prints one line an error as {@code file:line:column: message}, and one of
   * success if that is all that was asked for.
   *
   * @return exit code of the program: {@link #DONE} or {@link #REFUSED}
   */
  public int check(PrintStream out, PrintStream err) {
    return read(
        err,
        knowledge -> {
          if (checkOnly) {
            report(knowledge.items().size(), "no errors", out);
          }
        });
  }

  /**
   * Imports the file. Prints one line of success, or one line an error.
   *
   * @return exit code of the program: {@link #DONE} or {@link #REFUSED}
   */
  public int run(KnowledgeImport imports, PrintStream out, PrintStream err) {
    return read(
        err,
        knowledge -> {
          KnowledgeImport.Report done = imports.apply(knowledge, Byline.of("command"));
          String changed = done.changed().isEmpty() ? "nothing" : done.changed().toString();
          report(done.items(), "changed: " + changed, out);
        });
  }

  private int read(PrintStream err, Consumer<KnowledgeFile> use) {
    if (file.isEmpty()) {
      err.println(USAGE);
      return REFUSED;
    }
    try {
      use.accept(KnowledgeFile.read(file.get()));
      return DONE;
    } catch (InvalidKnowledgeFileException e) {
      err.println(e.lines(file.get().toString()));
    } catch (IOException e) {
      err.println(file.get() + ": cannot be read: " + e);
    }
    return REFUSED;
  }

  private void report(int items, String result, PrintStream out) {
    out.println(file.orElseThrow() + ": " + items + " items, " + result);
  }
}
