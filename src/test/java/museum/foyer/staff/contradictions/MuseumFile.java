package museum.foyer.staff.contradictions;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import museum.foyer.knowledge.Kind;
import museum.foyer.knowledge.Museum;
import museum.foyer.knowledge.Status;
import museum.foyer.knowledge.exchange.KnowledgeFile;
import museum.foyer.knowledge.items.NewItem;

/** What a museum of the tests has published, without a database. */
record MuseumFile(List<NewItem> items) {

  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .addModules(new Jdk8Module(), new JavaTimeModule())
          .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
          .build();

  /** The one in the jar by the name "sample", else one of the tests. */
  static MuseumFile of(String name) {
    Path file =
        name.equals("sample")
            ? Path.of("src/main/resources/sample/museum.yaml")
            : Path.of("src/test/resources/museums", name + ".yaml");
    try {
      return new MuseumFile(
          KnowledgeFile.read(file).items().stream()
              .filter(item -> item.status() == Status.PUBLISHED)
              .toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Museum museum() {
    return all(Kind.MUSEUM, Museum.class).get(0);
  }

  <T> List<T> all(Kind kind, Class<T> type) {
    return items.stream()
        .filter(item -> item.kind() == kind)
        .map(
            item -> {
              try {
                return JSON.treeToValue(item.body(), type);
              } catch (JsonProcessingException e) {
                throw new UncheckedIOException(e);
              }
            })
        .toList();
  }
}
