package museum.foyer.knowledge.tables;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.List;
import museum.foyer.knowledge.rules.InvalidKnowledgeFileException;
import museum.foyer.knowledge.rules.Place;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

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
    try (ZipFile zip = ZipFile.builder().setByteArray(archive).get()) {
      List<ZipArchiveEntry> parts = Collections.list(zip.getEntries());
      if (parts.isEmpty() || parts.size() > MOST_PARTS) {
        throw refusal(sheet, "holds no parts, or more than " + MOST_PARTS);
      }
      long total = 0;
      for (ZipArchiveEntry part : parts) {
        try (InputStream in = zip.getInputStream(part)) {
          total = unpacked(in, total, archive.length, sheet);
        }
      }
    } catch (IOException | IllegalArgumentException e) {
      throw refusal(sheet, "is not a spreadsheet that can be read: save it as XLSX");
    }
  }

  private static long unpacked(InputStream in, long before, int packed, String sheet)
      throws IOException {
    long total = before;
    byte[] buffer = new byte[1 << 16];
    for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
      total += read;
      if (total > MOST_BYTES) {
        throw refusal(sheet, "is larger than " + (MOST_BYTES >> 20) + " MB when unpacked");
      }
      if (total > HARMLESS && total / packed > MOST_RATIO) {
        throw refusal(sheet, "grows more than " + MOST_RATIO + " times when unpacked");
      }
    }
    return total;
  }

  private static InvalidKnowledgeFileException refusal(String sheet, String what) {
    return InvalidKnowledgeFileException.of(new Place.Cell(sheet, 1, ""), "the file " + what);
  }
}
