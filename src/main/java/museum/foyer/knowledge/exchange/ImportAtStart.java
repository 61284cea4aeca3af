package museum.foyer.knowledge.exchange;

import io.quarkus.runtime.PreventFurtherStepsException;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.annotations.CommandLineArguments;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import museum.foyer.knowledge.items.Byline;
import museum.foyer.knowledge.items.Items;
import museum.foyer.knowledge.rules.InvalidKnowledgeFileException;
import org.jboss.logging.Logger;

/** Sees to it that a started Foyer has a museum: before the first visitor, after the migrations. */
@ApplicationScoped
class ImportAtStart {

  private static final Logger LOG = Logger.getLogger(ImportAtStart.class);
  private static final Byline BY = Byline.of("start");
  private static final String SAMPLE = "/sample/museum.yaml";

  private final KnowledgeConfig config;
  private final KnowledgeImport imports;
  private final Items items;
  private final String[] arguments;

  ImportAtStart(
      KnowledgeConfig config,
      KnowledgeImport imports,
      Items items,
      @CommandLineArguments String[] arguments) {
    this.config = config;
    this.imports = imports;
    this.items = items;
    this.arguments = arguments;
  }

  void run(@Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE) StartupEvent event) {
    if (ImportCommand.of(arguments).isPresent()) {
      return; // the command brings its own file
    }
    if (config.file().isPresent()) {
      apply(config.file().get());
    } else if (items.museum().isEmpty()) {
      applySample();
    }
  }

  private void apply(Path file) {
    try {
      report(imports.applyAtStart(KnowledgeFile.read(file), BY), file.toString());
    } catch (InvalidKnowledgeFileException e) {
      throw refusal(e.lines(file.toString()));
    } catch (IOException e) {
      throw refusal("foyer.knowledge.file cannot be read: " + e);
    }
  }

  private void applySample() {
    try (InputStream in = ImportAtStart.class.getResourceAsStream(SAMPLE)) {
      report(imports.apply(KnowledgeFile.read(in), BY), "the sample museum");
    } catch (IOException e) {
      throw new UncheckedIOException(SAMPLE, e);
    }
  }

  private static void report(KnowledgeImport.Report report, String source) {
    LOG.infof("Imported %s: %d items, changed: %s", source, report.items(), report.changed());
  }

  /**
   * Printed as it stands, without a stack trace: its reader wrote the file, not the program. The
   * exception alone would end the start, but neither say why nor end the process.
   */
  private static PreventFurtherStepsException refusal(String lines) {
    System.err.println(lines);
    Quarkus.asyncExit(ImportCommand.REFUSED);
    return new PreventFurtherStepsException(lines, ImportCommand.REFUSED);
  }
}
