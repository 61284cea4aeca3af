package museum.foyer.answering.exhibitions;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import museum.foyer.answering.desk.Conventions;
import museum.foyer.answering.desk.Desk;
import museum.foyer.answering.desk.Names;
import museum.foyer.answering.desk.Question;
import museum.foyer.knowledge.Language;
import museum.foyer.knowledge.Museum;
import museum.foyer.knowledge.exhibitions.Exhibition;
import museum.foyer.knowledge.hours.Venue;
import museum.foyer.understanding.Reader;
import museum.foyer.understanding.Understanding;
import museum.foyer.understanding.titles.Titles;
import museum.foyer.understanding.words.Figure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which exhibitions a question is about, on the sample museum and a few of other museums. */
class ExhibitionReadingTest {

  private static final ZonedDateTime NOW =
      ZonedDateTime.of(2026, 11, 24, 10, 0, 0, 0, ZoneId.of("Europe/Paris"));

  private static final Reader READER = new Reader();

  private static final ObjectMapper YAML =
      YAMLMapper.builder()
          .addModules(new Jdk8Module(), new JavaTimeModule())
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private static final JsonNode FILE = file();
  private static final Museum MUSEUM = read(FILE.get("museum"), new TypeReference<>() {});
  private static final List<Venue> VENUES = read(FILE.get("venues"), new TypeReference<>() {});
  private static final List<Exhibition> EXHIBITIONS = exhibitions();

  private static final Titles TITLES =
      new Titles(
          EXHIBITIONS.stream()
              .collect(
                  Collectors.toMap(
                      Exhibition::key,
                      one ->
                          Stream.concat(one.title().all().stream(), one.aliases().stream())
                              .toList())));

  /** With titles that are ordinary words, and painters. */
  private static List<Exhibition> exhibitions() {
    List<Exhibition> all = new ArrayList<>();
    all.addAll(read(FILE.get("exhibitions"), new TypeReference<List<Exhibition>>() {}));
    all.addAll(
        read(
            yaml(
                """
                - {key: free, title: {en: Free, fr: Libre, de: Frei}, from: 2026-11-01, until: 2027-02-01}
                - {key: water, title: {en: Water, fr: "L'eau", de: Wasser, zh: 水, ja: 水, es: Agua}}
                - {key: london, title: {en: "London: the fog", fr: "Londres, le brouillard"}, until: 2027-02-01}
                - key: monet
                  title: {en: Haystacks, fr: Meules, ja: 積みわら}
                  artists: [{en: Claude Monet, ja: クロード・モネ, ar: كلود مونيه}]
                  place: {en: "Attic, level 3", fr: "Combles, niveau 3", de: "Dachboden, Ebene 3"}
                  themes: [{en: photography, fr: photographie}, {en: whaling, fr: la chasse à la baleine}]
                """),
            new TypeReference<List<Exhibition>>() {}));
    return all;
  }

  @ParameterizedTest
  @CsvSource({
    "Posters of the Coast?, coast-posters",
    "where are the posters of the coast, coast-posters",
    "is Working Blue open on sunday, working-blue",
    "jusqu'à quand Tides and Time ?, tides-and-time",
    "wann läuft Wasser, water",
    "is London still on?, london",
    "combien coûte bleu de travail, working-blue",
    "潮と時はいつまで, tides-and-time",
    "绳与海在哪里, rope-and-sea",
    "until when can i see the permanent collection, rope-and-sea",
  })
  void theExhibitionNamedIsMeant(String question, String key) {
    assertThat(read(question).named()).extracting(Exhibition::key).containsExactly(key);
  }

  @ParameterizedTest
  @CsvSource({
    "anything by Monet?, monet",
    "do you have works by claude monet, monet",
    "any monnet, monet",
    "avez-vous des tableaux de Monet ?, monet",
    "モネの作品はありますか, monet",
    "is there an exhibition about whaling, monet",
    "what exhibition is in the attic?, monet",
    "which exhibition is on level 3, monet",
    "une expo sur les phares ?, coast-lights",
    "gibt es eine Ausstellung über Gezeiten?, tides-and-time",
    "what exhibition is in the boiler room, coast-posters",
  })
  void artistThemeAndRoomAreFound(String question, String key) {
    // When
    ExhibitionQuestion read = read(question);

    // Then
    assertThat(read.concerned()).isTrue();
    assertThat(read.named()).isEmpty();
    assertThat(read.matching()).extracting(Exhibition::key).containsExactly(key);
  }

  @ParameterizedTest
  @CsvSource({
    "is it free?",
    "is admission free on sunday",
    "can i bring a water bottle",
    "wasser mitnehmen erlaubt",
    "how do i get there from London",
    "is photography allowed",
    "what time does the lighthouse close",
    "anything by Picasso?",
    "is there an exhibition about dinosaurs",
    "until when is the Golden Age of Sail on?",
  })
  void noExhibitionIsMeantByOtherWords(String question) {
    // When
    ExhibitionQuestion read = read(question);

    // Then
    assertThat(read.named()).isEmpty();
    assertThat(read.matching()).isEmpty();
  }

  @Test
  void noPhrasingThatVisitorsUseIsTakenForAnExhibition() {
    // When
    Map<String, List<String>> taken = new TreeMap<>();
    for (Language language : Language.values()) {
      phrasings(language)
          .forEach(
              phrasing -> {
                List<String> named = read(phrasing).named().stream().map(Exhibition::key).toList();
                if (!named.isEmpty()) {
                  taken.put(phrasing, named);
                }
              });
    }

    // Then: the collection that is there all the time is called so
    assertThat(taken.entrySet())
        .allMatch(entry -> entry.getValue().equals(List.of("rope-and-sea")))
        .hasSizeLessThanOrEqualTo(2);
  }

  /** Of the phrasebook and of the museum's own questions. */
  private static Stream<String> phrasings(Language language) {
    Stream<String> visitors =
        yaml(resource("/phrasebook/" + language.tag() + ".yaml"))
            .get("topics")
            .valueStream()
            .flatMap(JsonNode::valueStream)
            .map(JsonNode::asText);
    Stream<String> museum =
        FILE.get("faq")
            .valueStream()
            .flatMap(
                entry ->
                    entry.get("translations").path(language.tag()).path("questions").valueStream())
            .map(JsonNode::asText);
    return Stream.concat(visitors, museum);
  }

  private static ExhibitionQuestion read(String text) {
    Question question = new Question(text, Optional.empty(), Optional.empty(), NOW);
    Understanding understanding = READER.understand(text, question.page(), question.today());
    List<Figure.Range> days =
        understanding.days().stream().flatMap(day -> day.readings().stream()).toList();
    Desk desk =
        new Desk(
            question,
            understanding,
            MUSEUM,
            days,
            VENUES,
            List.of(),
            null,
            new Conventions(understanding.language()));
    Names names = new Names(understanding.language(), VENUES, List.of(), EXHIBITIONS);
    return new ExhibitionReading(desk, READER, names).of(TITLES, EXHIBITIONS);
  }

  private static JsonNode file() {
    return yaml(resource("/sample/museum.yaml"));
  }

  private static String resource(String name) {
    try (InputStream in = ExhibitionReadingTest.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode yaml(String text) {
    try {
      return YAML.readTree(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static <T> T read(JsonNode node, TypeReference<T> type) {
    return YAML.convertValue(node, type);
  }
}
