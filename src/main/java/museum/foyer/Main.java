package museum.foyer;

import io.quarkus.runtime.Application;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import museum.foyer.channels.meta.profile.MetaProfile;
import museum.foyer.knowledge.exchange.ImportCommand;
import museum.foyer.platform.ConfiguredDatabase;
import museum.foyer.platform.DatabaseException;
import museum.foyer.platform.EmbeddedPostgres;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jboss.logging.Logger;

/** Starts Foyer: first a database, the museum's own or the embedded one, then everything else. */
@QuarkusMain
public final class Main {

  private static final Logger LOG = Logger.getLogger(Main.class);

  public static void main(String... arguments) {
    Optional<ImportCommand> command = ImportCommand.of(arguments);
    command.ifPresent(Main::exitUnlessSound);
    try {
      provideDatabase(ConfigProvider.getConfig());
    } catch (DatabaseException e) {
      System.err.println("Foyer cannot start: " + e.getMessage());
      System.exit(1);
    }
    if (command.isPresent()) {
      runBesideServer(ImportRun.class, arguments);
    } else if (MetaProfile.isAskedFor(arguments)) {
      runBesideServer(MetaProfileRun.class, arguments);
    } else {
      Quarkus.run(arguments);
    }
  }

  /** A server may be running on the same machine. */
  private static void runBesideServer(
      Class<? extends QuarkusApplication> run, String... arguments) {
    System.setProperty("quarkus.http.host-enabled", "false");
    Quarkus.run(run, arguments);
  }

  /** A file with errors, or one only to be checked, needs no database. */
  private static void exitUnlessSound(ImportCommand command) {
    int code = command.check(System.out, System.err);
    if (code != ImportCommand.DONE || command.checkOnly()) {
      System.exit(code);
    }
  }

  private static void provideDatabase(Config config) {
    Optional<String> url = config.getOptionalValue("foyer.database.url", String.class);
    if (url.isPresent()) {
      new ConfiguredDatabase(
              url.get(),
              config.getOptionalValue("foyer.database.username", String.class).orElse(""),
              config.getOptionalValue("foyer.database.password", String.class).orElse(""))
          .await(config.getValue("foyer.database.patience", Duration.class));
    } else {
      startEmbedded(config.getValue("foyer.database.folder", Path.class));
    }
  }

  /** A reload in development finds the properties set, and so keeps the running server. */
  private static void startEmbedded(Path folder) {
    CompletableFuture<EmbeddedPostgres> starting = new CompletableFuture<>();
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stopAfterFoyer(starting)));
    EmbeddedPostgres postgres;
    try {
      postgres = EmbeddedPostgres.start(folder);
    } catch (RuntimeException e) {
      starting.completeExceptionally(e);
      throw e;
    }
    starting.complete(postgres);
    System.setProperty("foyer.database.url", postgres.url());
    System.setProperty("foyer.database.username", postgres.username());
    System.setProperty("foyer.database.password", postgres.password());
    System.setProperty("foyer.database.embedded", "true");
    LOG.infof("The database is an embedded PostgreSQL in %s", folder.toAbsolutePath());
  }

  /**
   * Shutdown hooks run side by side: this one waits for a server still starting, lest it be left
   * behind, and for Foyer, because the answers being written need the database.
   */
  private static void stopAfterFoyer(CompletableFuture<EmbeddedPostgres> starting) {
    Optional<EmbeddedPostgres> postgres =
        starting.handle((started, failure) -> Optional.ofNullable(started)).join();
    Optional.ofNullable(Application.currentApplication()).ifPresent(Application::awaitShutdown);
    postgres.ifPresent(EmbeddedPostgres::close);
  }
}
