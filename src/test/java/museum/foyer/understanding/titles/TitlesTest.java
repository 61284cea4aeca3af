package museum.foyer.understanding.titles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import museum.foyer.knowledge.Language;
import museum.foyer.understanding.Reader;
import museum.foyer.understanding.words.Phrasebook;
import museum.foyer.understanding.words.Spelling;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Titles as visitors type them. */
class TitlesTest {

  private static final Reader READER = new Reader();

  private static final Map<Map<String, List<String>>, Titles> TITLES = new IdentityHashMap<>();

  private static final Map<String, List<String>> SAMPLE = sample();

  private static final Map<String, List<String>> OTHERS =
      Map.of(
          "rousseau", List.of("Henri Rousseau, l'ambition de la peinture", "Rousseau"),
          "storms", List.of("Storms: two centuries of weather", "Tempêtes : deux siècles de météo"),
          "free", List.of("Free"),
          "hokusai", List.of("北斎と富士山の三十六景", "Hokusai and Mount Fuji"),
          "picasso-blue", List.of("Picasso. Blue and rose", "毕加索：蓝色时期与玫瑰时期"),
          "picasso-late", List.of("Picasso. The late works"),
          "water", List.of("Water", "Wasser", "L'eau", "水"));

  @ParameterizedTest
  @CsvSource({
    "en, until when is tides and time on?, tides-and-time",
    "en, is Tides & Time still on, tides-and-time",
    "en, tydes and time, tides-and-time",
    "en, when does Tide and Time end, tides-and-time",
    "en, rope and sea, rope-and-sea",
    "en, where is theropeandthesea, rope-and-sea",
    "en, is there a surcharge for workingblue?, working-blue",
    "en, tickets for Wroking Blue, working-blue",
    "en, postrs of the coast, coast-posters",
    "en, ligths on the coast, coast-lights",
    "en, jusqu'à quand Tides and Time, tides-and-time",
    "fr, l'expo les marees et le temps, tides-and-time",
    "fr, jusqu'à quand dure Marées et temps ?, tides-and-time",
    "fr, Bleu de travial c'est quand, working-blue",
    "fr, affiche du littoral, coast-posters",
    "fr, Lumieres de la cote, coast-lights",
    "fr, sel et lumiere c'est fini ?, salt-and-light",
    "fr, Die Gezeiten und die Zeit est encore visible ?, tides-and-time",
    "es, hasta cuando esta las mareas y el tienpo, tides-and-time",
    "es, azul de trabajo, working-blue",
    "de, wie lange läuft Plakate der Kuste noch, coast-posters",
    "de, Gezeiten und Zeit, tides-and-time",
    "de, arbeitsblua, working-blue",
    "it, fino a quando c'è le maree e il tenpo, tides-and-time",
    "nl, tot wanneer loopt getijden en tijd, tides-and-time",
    "nl, werkblaauw, working-blue",
    "pt, até quando fica cartazes do litroal, coast-posters",
    "pt, as mares e o tempo, tides-and-time",
    "vi, thuy trieu va thoi gian con khong, tides-and-time",
    "vi, Ánh sáng ven bờ ở đâu, coast-lights",
    "zh, 潮汐与时间到什么时候, tides-and-time",
    "zh, 绳与海在哪里, rope-and-sea",
    "zh, 海岸招贴画还在展吗, coast-posters",
    "ja, 潮と時はいつまでですか, tides-and-time",
    "ja, 海辺のポスターはどこ, coast-posters",
    "ja, 海辺ポスター展はまだやってますか, coast-posters",
    "ja, Tides and Time はいつまで, tides-and-time",
    "ko, 조수와시간 언제까지 해요, tides-and-time",
    "ko, 해안의 포스터는 어디서 해요, coast-posters",
    "ko, 작업복의 파랑 추가 요금 있나요, working-blue",
    "ar, متى ينتهي معرض المد والزمن, tides-and-time",
    "ar, أضواء الساحل وين, coast-lights",
    "ar, معرض ملصقات الساحل مستمر, coast-posters",
    "ar, اضوا الساحل, coast-lights",
  })
  void isRecognised(String language, String question, String key) {
    assertThat(found(SAMPLE, question, Language.of(language).orElseThrow()))
        .filteredOn(found -> found.certainty() != Titles.Certainty.POSSIBLE)
        .extracting(Titles.Found::key)
        .containsExactly(key);
  }

  @ParameterizedTest
  @CsvSource({
    "fr, l'ambition de la peinture c'est jusqu'à quand, rousseau",
    "en, two centuries of weather, storms",
    "ja, 北斎と富士山三十六景はいつまで, hokusai",
    "zh, 毕加索：蓝色时期与玫瑰时期, picasso-blue",
    "en, Picasso the late works, picasso-late",
    "en, is \"Free\" still on, free",
  })
  void isRecognisedByPartsAndAliases(String language, String question, String key) {
    assertThat(sure(OTHERS, question, Language.of(language).orElseThrow())).containsExactly(key);
  }

  @ParameterizedTest
  @CsvSource({
    "en, anything on Rousseau?, rousseau, LIKELY",
    "de, Wann läuft Wasser?, water, LIKELY",
    "en, is Storms on, storms, LIKELY",
    "fr, je voudrais voir tempetes, storms, LIKELY",
    "en, is free still on, free, POSSIBLE",
    "ja, 水はいつまで, water, POSSIBLE",
  })
  void aSingleWordIsLessThanSure(
      String language, String question, String key, Titles.Certainty certainty) {
    assertThat(found(OTHERS, question, Language.of(language).orElseThrow()))
        .extracting(Titles.Found::key, Titles.Found::certainty)
        .containsExactly(tuple(key, certainty));
  }

  @ParameterizedTest
  @CsvSource({
    "en, is it free?",
    "en, can i bring a water bottle",
    "en, what time do you open",
    "en, is there a rope in the sea",
    "en, do you have storms in winter here: stormy weather",
    "fr, y a-t-il un son et lumière ?",
    "fr, je cherche du travail",
    "fr, l'eau est potable ?",
    "fr, combien de temps dure la visite",
    "de, wasser mitnehmen erlaubt",
    "es, hay descuento por trabajo",
    "pt, quanto tempo demora",
    "ja, 水を飲めますか",
    "zh, 可以带水吗",
    "ko, 시간이 얼마나 걸려요",
    "ar, كم الوقت",
  })
  void isNotRecognisedWhereSomethingElseIsMeant(String language, String question) {
    Map<String, List<String>> all = new LinkedHashMap<>(SAMPLE);
    all.putAll(OTHERS);
    assertThat(sure(all, question, Language.of(language).orElseThrow())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "until when is the Golden Age of Sail on?",
        "is Working Hard still on?",
        "Lights and Shadows",
        "The Sea and the Sky",
        "posters of the revolution"
      })
  void aTitleNobodyKnowsIsNotGuessed(String question) {
    assertThat(sure(SAMPLE, question, Language.EN)).isEmpty();
  }

  /** What visitors ask of everything else, in twelve languages. */
  @Test
  void noPhrasingOfThePhrasebookIsTakenForATitle() {
    // Given
    Map<String, List<String>> all = new LinkedHashMap<>(SAMPLE);
    all.putAll(OTHERS);

    // When
    Map<String, Set<String>> taken = new TreeMap<>();
    for (Language language : Language.values()) {
      Phrasebook.read(language).topics().values().stream()
          .flatMap(List::stream)
          .forEach(
              phrasing -> {
                Set<String> found = sure(all, phrasing, language);
                if (!found.isEmpty()) {
                  taken.put(phrasing, found);
                }
              });
    }

    // Then
    assertThat(taken).isEmpty();
  }

  @Test
  void noQuestionOfTheSampleMuseumIsTakenForATitle() {
    // When
    Map<String, Set<String>> taken = new TreeMap<>();
    for (JsonNode entry : sampleMuseum().get("faq")) {
      entry
          .get("translations")
          .properties()
          .forEach(
              translation ->
                  translation
                      .getValue()
                      .get("questions")
                      .forEach(
                          question -> {
                            Language language = Language.of(translation.getKey()).orElseThrow();
                            Set<String> found = sure(SAMPLE, question.asText(), language);
                            if (!found.isEmpty()) {
                              taken.put(question.asText(), found);
                            }
                          }));
    }

    // Then
    assertThat(taken).isEmpty();
  }

  private static Set<String> sure(
      Map<String, List<String>> names, String question, Language language) {
    return found(names, question, language).stream()
        .filter(found -> found.certainty() == Titles.Certainty.SURE)
        .map(Titles.Found::key)
        .collect(Collectors.toSet());
  }

  private static List<Titles.Found> found(
      Map<String, List<String>> names, String question, Language language) {
    return TITLES
        .computeIfAbsent(names, Titles::new)
        .in(Spelling.fold(question), word -> READER.isOrdinary(word, language));
  }

  private static Map<String, List<String>> sample() {
    Map<String, List<String>> names = new LinkedHashMap<>();
    for (JsonNode exhibition : sampleMuseum().get("exhibitions")) {
      List<String> called = new ArrayList<>();
      exhibition.get("title").forEach(title -> called.add(title.asText()));
      exhibition.path("aliases").forEach(alias -> called.add(alias.asText()));
      names.put(exhibition.get("key").asText(), called);
    }
    return names;
  }

  private static JsonNode sampleMuseum() {
    try (InputStream in = TitlesTest.class.getResourceAsStream("/sample/museum.yaml")) {
      return new YAMLMapper().readTree(in);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
