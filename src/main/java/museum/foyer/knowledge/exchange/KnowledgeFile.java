package museum.foyer.knowledge.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import museum.foyer.knowledge.items.NewItem;
import museum.foyer.knowledge.rules.Findings;
import museum.foyer.knowledge.rules.InvalidKnowledgeFileException;
import museum.foyer.knowledge.rules.KnowledgeCheck;
import museum.foyer.knowledge.rules.KnowledgeSchema;
import museum.foyer.knowledge.rules.Place;

/**
 * Door to a museum's knowledge file, YAML or JSON in UTF-8: everything in it, checked against the
 * schema, by the values themselves and as a whole. What has been read may be published.
 *
 * @param digest SHA-256 of the bytes, in hexadecimal
 * @param items in the order of the file, the museum itself first
 */
public record KnowledgeFile(String digest, List<NewItem> items) {

  /** 20,000 questions in four languages; a museum's file is about 200 KB. */
  public static final int MAX_BYTES = 20 * 1024 * 1024;

  private static final String BOM = "\uFEFF";

  public KnowledgeFile {
    items = List.copyOf(items);
  }

  /**
   * @throws InvalidKnowledgeFileException with all that is wrong in the file
   * @throws IOException if it cannot be opened or read
   */
  public static KnowledgeFile read(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return read(in);
    }
  }

  /**
   * @throws InvalidKnowledgeFileException with all that is wrong in the file
   */
  public static KnowledgeFile read(InputStream in) throws IOException {
    byte[] bytes = in.readNBytes(MAX_BYTES + 1);
    if (bytes.length > MAX_BYTES) {
      throw refusal(Place.Position.START, "longer than " + MAX_BYTES + " bytes");
    }
    KnowledgeSchema schema = KnowledgeSchema.load();
    Findings findings = new Findings();
    JsonNode root = YamlTree.read(text(bytes), schema, findings);
    return new KnowledgeFile(Digest.of(bytes), KnowledgeCheck.items(root, schema, findings));
  }

  static String text(byte[] bytes) {
    ByteBuffer unread = ByteBuffer.wrap(bytes);
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(unread).toString();
      return text.startsWith(BOM) ? text.substring(BOM.length()) : text;
    } catch (CharacterCodingException e) {
      String before = new String(bytes, 0, unread.position(), StandardCharsets.UTF_8);
      throw refusal(Place.Position.after(before), "not UTF-8: save the file as UTF-8 text");
    }
  }

  private static InvalidKnowledgeFileException refusal(Place place, String message) {
    return InvalidKnowledgeFileException.of(place, message);
  }
}
