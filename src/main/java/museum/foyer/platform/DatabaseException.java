package museum.foyer.platform;

import java.nio.file.Path;
import java.util.List;

/**
 * Foyer has no database to start with. The message is the one line the person at the console needs:
 * what is wrong and what to do; it never holds a password.
 */
public final class DatabaseException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private DatabaseException(String message, Throwable cause) {
    super(message, cause);
  }

  static DatabaseException folderInUse(Path folder) {
    return new DatabaseException(
        "another Foyer is running on the folder "
            + folder
            + "; stop it, or choose another folder with FOYER_DATABASE_FOLDER=/some/folder",
        null);
  }

  static DatabaseException folderUnusable(Path folder, Throwable cause) {
    return new DatabaseException(
        "cannot use the database folder "
            + folder
            + ": "
            + cause
            + "; FOYER_DATABASE_FOLDER names another",
        cause);
  }

  static DatabaseException noBinaries(String platform) {
    return new DatabaseException(
        "there is no embedded PostgreSQL for "
            + platform
            + "; set FOYER_DATABASE_URL to a PostgreSQL of your own",
        null);
  }

  static DatabaseException commandFailed(String command, int exitCode, String reason) {
    return new DatabaseException(
        "the embedded PostgreSQL failed: " + command + " ended with " + exitCode + ": " + reason,
        null);
  }

  static DatabaseException notDurable(List<String> settings) {
    return new DatabaseException(
        "the embedded PostgreSQL would lose answers in a power cut, these settings are off: "
            + settings,
        null);
  }

  static DatabaseException badUrl() {
    return new DatabaseException(
        "foyer.database.url (FOYER_DATABASE_URL) is not of the form jdbc:postgresql://host:port/database",
        null);
  }

  static DatabaseException unreachable(String address, String reason, Throwable cause) {
    return new DatabaseException(
        "the database "
            + address
            + " of foyer.database.url (FOYER_DATABASE_URL) is not usable: "
            + reason,
        cause);
  }
}
