package museum.foyer.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The account PostgreSQL runs under, which must not be root: always the owner of its folder.
 *
 * <p>An ordinary user needs nothing. Root runs it inside a user namespace, where root's own files
 * stay readable but its powers are gone. In a container that forbids namespaces the folder is given
 * to {@code nobody}, who keeps one power: to pass through folders that are closed to others, such
 * as root's home.
 */
final class PostgresAccount {

  /** The kernel's own number for "nobody in particular"; every distribution names it so. */
  private static final int NOBODY = 65534;

  private PostgresAccount() {}

  /** Called once for a new folder, before PostgreSQL writes into it. */
  static void takeOver(Path folder) throws IOException {
    if (isRoot() && !namespacesWork()) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.toList()) {
          Files.setAttribute(file, "unix:uid", NOBODY);
        }
      }
    }
  }

  /** What to put before a command so that it runs as the owner of this folder. */
  static List<String> commandPrefix(Path folder) throws IOException {
    if (!isRoot()) {
      return List.of();
    }
    int owner = (int) Files.getAttribute(folder, "unix:uid");
    return owner == 0
        ? List.of("unshare", "--user")
        : List.of(
            "setpriv",
            "--reuid=" + owner,
            "--regid=" + owner,
            "--clear-groups",
            "--inh-caps=+dac_override",
            "--ambient-caps=+dac_override",
            // Else access(2), by which initdb looks for its programs, ignores that power.
            "--securebits=+no_setuid_fixup");
  }

  private static boolean isRoot() {
    return ProcessHandle.current().info().user().filter("root"::equals).isPresent();
  }

  private static boolean namespacesWork() throws IOException {
    try {
      return new ProcessBuilder("unshare", "--user", "true").start().waitFor() == 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
