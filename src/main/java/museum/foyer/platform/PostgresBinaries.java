package museum.foyer.platform;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's programs, unpacked once from the archive on the class path (60 MB, under 2 s). */
record PostgresBinaries(Path home) {

  /** The names which the archives on the class path use, by what Java calls the machine. */
  private static final Map<String, String> MACHINES =
      Map.of("amd64", "x86_64", "x86_64", "x86_64", "aarch64", "arm_64");

  static PostgresBinaries unpackedIn(Path folder) throws IOException {
    URL archive = archive();
    // The archive carries no version; its length changes with every release.
    Path home = folder.resolve("postgresql-" + archive.openConnection().getContentLengthLong());
    if (!Files.isDirectory(home)) {
      unpack(archive, home);
    }
    return new PostgresBinaries(home);
  }

  String program(String name) {
    return home.resolve("bin").resolve(name).toString();
  }

  private static URL archive() {
    String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    String machine = System.getProperty("os.arch");
    String name =
        "/postgres-%s-%s.txz"
            .formatted(
                system.startsWith("mac") ? "darwin" : system,
                MACHINES.getOrDefault(machine, machine));
    URL archive = PostgresBinaries.class.getResource(name);
    if (archive == null) {
      throw DatabaseException.noBinaries(system + " on " + machine);
    }
    return archive;
  }

  /** Unpacks beside the goal and renames: a folder of the final name is always complete. */
  private static void unpack(URL archive, Path home) throws IOException {
    Path draft = Files.createTempDirectory(home.getParent(), "unpacking-");
    try (InputStream raw = archive.openStream();
        TarArchiveInputStream tar =
            new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(raw)))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        unpack(tar, entry, draft.resolve(entry.getName()).normalize());
      }
    }
    if (!draft.toFile().setExecutable(true, false) || !draft.toFile().setReadable(true, false)) {
      throw new IOException("cannot open " + draft + " to the account that runs PostgreSQL");
    }
    try {
      Files.move(draft, home);
    } catch (IOException e) {
      if (!Files.isDirectory(home)) {
        throw e;
      }
      delete(draft); // another process was faster
    }
  }

  private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path target)
      throws IOException {
    if (entry.isDirectory()) {
      Files.createDirectories(target);
      return;
    }
    Files.createDirectories(target.getParent());
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
      return;
    }
    Files.copy(tar, target);
    if ((entry.getMode() & 0100) != 0 && !target.toFile().setExecutable(true, false)) {
      throw new IOException("cannot make " + target + " executable");
    }
  }

  static void delete(Path folder) throws IOException {
    List<Path> deepestFirst;
    try (Stream<Path> files = Files.walk(folder)) {
      deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path file : deepestFirst) {
      Files.delete(file);
    }
  }
}
