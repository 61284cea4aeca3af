package museum.foyer.knowledge.tables;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.ZipInputStream;
import museum.foyer.knowledge.rules.InvalidKnowledgeFileException;
import museum.foyer.knowledge.rules.Place;

/**
 * Refuses an archive that grows when it is unpacked. Counts what comes out: what an archive says of
 * its own size is written by whoever made the bomb.
 */
final class ZipBounds {

  /** A workbook of one sheet has about ten parts. */
  static final int MOST_PARTS = 500;

  /** 20,000 questions in four languages are 30 MB as XML. */
  static final long MOST_BYTES = 150L << 20;

  /** Real tables are packed to a tenth, very regular ones to a fiftieth; bombs to a thousandth. */
  static final int MOST_RATIO = 200;

  /** Small parts are no danger, however they are packed. */
  private static final long HARMLESS = 4L << 20;

  private ZipBounds() {}

  static void check(byte[] archive, String sheet) {
    long total = 0;
    int parts = 0;
    byte[] buffer = new byte[1 << 16];
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(archive))) {
      while (in.getNextEntry() != null) {
        if (++parts > MOST_PARTS) {
          throw refusal(sheet, "holds more than " + MOST_PARTS + " parts");
        }
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
          total += read;
          if (total > MOST_BYTES) {
            throw refusal(sheet, "is larger than " + (MOST_BYTES >> 20) + " MB when unpacked");
          }
          if (total > HARMLESS && total / archive.length > MOST_RATIO) {
            throw refusal(sheet, "grows more than " + MOST_RATIO + " times when unpacked");
          }
        }
      }
    } catch (IOException | IllegalArgumentException e) {
      throw refusal(sheet, "is not a spreadsheet that can be read: save it as XLSX");
    }
    if (parts == 0) {
      throw refusal(sheet, "is not a spreadsheet: save it as XLSX");
    }
  }

  private static InvalidKnowledgeFileException refusal(String sheet, String what) {
    return InvalidKnowledgeFileException.of(new Place.Cell(sheet, 1, ""), "the file " + what);
  }
}
