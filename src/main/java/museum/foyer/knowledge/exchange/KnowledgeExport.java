package museum.foyer.knowledge.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import java.util.regex.Pattern;

/** A museum's knowledge as the text of a knowledge file. Read again, it changes nothing. */
public final class KnowledgeExport {

  /** Characters JSON takes as they are, but YAML, which reads them, does not. */
  private static final Pattern NOT_OF_YAML =
      Pattern.compile("[\\x7F-\\x9F\\u2028\\u2029\\uFEFF\\uFFFE\\uFFFF]");

  private static final ObjectMapper YAML =
      new ObjectMapper(
          YAMLFactory.builder()
              .disable(YAMLGenerator.Feature.SPLIT_LINES)
              .enable(YAMLGenerator.Feature.INDENT_ARRAYS_WITH_INDICATOR)
              .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
              .build());

  private KnowledgeExport() {}

  public static String yaml(ObjectNode tree) {
    return written(() -> YAML.writeValueAsString(tree));
  }

  public static String json(ObjectNode tree) {
    DefaultPrettyPrinter lines = new DefaultPrettyPrinter();
    lines.indentArraysWith(DefaultIndenter.SYSTEM_LINEFEED_INSTANCE);
    String text = written(() -> new ObjectMapper().writer(lines).writeValueAsString(tree));
    return NOT_OF_YAML
        .matcher(text)
        .replaceAll(found -> String.format("\\\\u%04X", (int) found.group().charAt(0)));
  }

  private interface Written {
    String text() throws JsonProcessingException;
  }

  private static String written(Written written) {
    try {
      return written.text();
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree that was read can be written", e);
    }
  }
}
