package museum.foyer.answering.exhibitions;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import museum.foyer.answering.desk.Desk;
import museum.foyer.answering.desk.Directory;
import museum.foyer.knowledge.exhibitions.Exhibitions;
import museum.foyer.understanding.Reader;

/** Reads what a question asks of exhibitions: which ones, and what of them. */
@ApplicationScoped
public class ExhibitionReader {

  private final Reader reader;
  private final Exhibitions exhibitions;
  private final Directory directory;

  ExhibitionReader(Reader reader, Exhibitions exhibitions, Directory directory) {
    this.reader = reader;
    this.exhibitions = exhibitions;
    this.directory = directory;
  }

  /** What the question asks of the exhibitions known on the day it asks about. */
  public ExhibitionQuestion read(Desk desk) {
    LocalDate day = desk.visitDate();
    return new ExhibitionReading(desk, reader, directory.places(desk.language(), day))
        .of(directory.titles(day), exhibitions.knownOn(day));
  }
}
