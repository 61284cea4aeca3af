package museum.foyer.knowledge.rules;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import museum.foyer.knowledge.Kind;
import museum.foyer.knowledge.Museum;
import museum.foyer.knowledge.Status;
import museum.foyer.knowledge.Validity;
import museum.foyer.knowledge.items.NewItem;
import museum.foyer.knowledge.rules.Entries.Entry;
import museum.foyer.knowledge.texts.StaffText;

/**
 * Reads each item of a file as what it is. What a value refuses becomes a finding at its line; an
 * item in which something is wrong already is left out.
 */
final class EntryReader {

  private static final String MUSEUM = "museum";
  private static final List<String> LIFE = List.of("status", "validFrom", "validUntil", "reviewBy");

  /** What every item may say of itself, beside what it is. */
  private record Life(
      Optional<Status> status,
      Optional<LocalDate> validFrom,
      Optional<LocalDate> validUntil,
      Optional<LocalDate> reviewBy) {

    Validity validity() {
      return new Validity(validFrom, validUntil, reviewBy);
    }
  }

  private final ObjectMapper json =
      JsonMapper.builder()
          .addModules(new Jdk8Module(), new JavaTimeModule())
          .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
          .build();
  private final Findings findings;
  private final List<Entry<?>> entries = new ArrayList<>();

  EntryReader(Findings findings) {
    this.findings = findings;
  }

  Entries read(JsonNode root) {
    String museum = "/" + MUSEUM;
    if (root.at(museum) instanceof ObjectNode body && !findings.within(museum)) {
      add(museum, Kind.MUSEUM, MUSEUM, body, Museum.class);
    }
    for (Section section : Section.values()) {
      int index = 0;
      for (JsonNode body : root.path(section.title())) {
        String pointer = section.pointer() + "/" + index++;
        if (!findings.within(pointer)) {
          add(
              pointer,
              section.kind(),
              body.path("key").asText(),
              (ObjectNode) body,
              section.type());
        }
      }
    }
    return new Entries(List.copyOf(entries));
  }

  private <T> void add(String pointer, Kind kind, String key, ObjectNode body, Class<T> type) {
    ObjectNode lifeBody = json.createObjectNode();
    LIFE.stream().filter(body::has).forEach(field -> lifeBody.set(field, body.remove(field)));
    Optional<Life> life = value(pointer, lifeBody, Life.class);
    Optional<T> value = value(pointer, body, type);
    if (life.isEmpty() || value.isEmpty()) {
      return;
    }
    Validity validity = life.get().validity();
    if (validity.from().isPresent()
        && validity.until().map(until -> until.isBefore(validity.from().get())).orElse(false)) {
      findings.add(pointer + "/validUntil", "validUntil is before validFrom");
    }
    if (value.get() instanceof StaffText text) {
      TextRules.placeholders(text, pointer, findings);
    }
    Status status = life.get().status().orElse(Status.PUBLISHED);
    NewItem item = new NewItem(kind, key, status, validity, body);
    entries.add(new Entry<>(pointer, item, value.get()));
  }

  private <T> Optional<T> value(String pointer, JsonNode body, Class<T> type) {
    try {
      return Optional.of(json.treeToValue(body, type));
    } catch (JsonMappingException e) {
      findings.add(pointer + path(e), reason(e));
    } catch (JsonProcessingException e) {
      findings.add(pointer, e.getOriginalMessage());
    }
    return Optional.empty();
  }

  private static String path(JsonMappingException e) {
    StringBuilder path = new StringBuilder();
    for (JsonMappingException.Reference step : e.getPath()) {
      path.append('/').append(step.getFieldName() == null ? step.getIndex() : step.getFieldName());
    }
    return path.toString();
  }

  /** Our own values and the calendar say it better than Jackson. */
  private static String reason(JsonMappingException e) {
    Throwable cause = e.getCause();
    if (cause instanceof IllegalArgumentException || cause instanceof DateTimeException) {
      return cause.getMessage();
    }
    return e instanceof InvalidFormatException invalid
        ? "not a known "
            + invalid.getTargetType().getSimpleName().toLowerCase(Locale.ROOT)
            + ": "
            + invalid.getValue()
        : e.getOriginalMessage();
  }
}
