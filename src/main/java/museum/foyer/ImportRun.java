package museum.foyer;

import io.quarkus.runtime.QuarkusApplication;
import jakarta.enterprise.context.ApplicationScoped;
import museum.foyer.knowledge.exchange.ImportCommand;
import museum.foyer.knowledge.exchange.KnowledgeImport;

/** A run of Foyer that imports a knowledge file and ends. */
@ApplicationScoped
class ImportRun implements QuarkusApplication {

  private final KnowledgeImport imports;

  ImportRun(KnowledgeImport imports) {
    this.imports = imports;
  }

  @Override
  public int run(String... arguments) {
    return ImportCommand.of(arguments).orElseThrow().run(imports, System.out, System.err);
  }
}
