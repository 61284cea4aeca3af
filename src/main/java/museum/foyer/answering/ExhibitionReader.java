package museum.foyer.answering;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import museum.foyer.knowledge.exhibitions.Exhibitions;
import museum.foyer.understanding.Reader;

/** Reads what a question asks of exhibitions: which ones, and what of them. */
@ApplicationScoped
class ExhibitionReader {

  private final Reader reader;
  private final Exhibitions exhibitions;
  private final Directory directory;

  ExhibitionReader(Reader reader, Exhibitions exhibitions, Directory directory) {
    this.reader = reader;
    this.exhibitions = exhibitions;
    this.directory = directory;
  }

  ExhibitionQuestion read(Desk desk) {
    LocalDate day = desk.visitDate();
    return new ExhibitionReading(desk, reader, directory.names(desk.language(), day))
        .of(directory.titles(day), exhibitions.knownOn(day));
  }
}
