package museum.foyer.answering;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.util.List;
import java.util.Set;
import museum.foyer.knowledge.Language;
import museum.foyer.knowledge.hours.Venue;
import museum.foyer.understanding.words.Spelling;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VenueWordsTest {

  private static final List<Venue> VENUES =
      List.of(
          venue(
              "main",
              "{en: Harbour Museum, de: Hafenmuseum, fr: Musée du port, nl: Havenmuseum, vi: Bảo tàng Cảng, zh: 港口博物馆, ja: 港の博物館, ko: 항구 박물관, ar: متحف الميناء}"),
          venue(
              "lighthouse",
              "{en: Tern Lighthouse, de: Leuchtturm der Seeschwalben, fr: Phare des enfants, nl: Sternenvuurtoren, vi: Hải đăng Nhàn Biển, zh: 燕鸥灯塔, ja: アジサシ灯台, ko: 제비갈매기 등대, ar: منارة الخرشنة}"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "EN | lighthouse hours this weekend?   | lighthouse",
        "EN | opening hours of the museum      | ",
        "EN | is the harbour far               | ",
        "DE | leuchtturm oeffnungszeiten       | lighthouse",
        "FR | horaires du phare en juillet     | lighthouse",
        "FR | tarif pour les enfants           | ", // an ordinary word, in spite of the name
        "NL | openingstijden vuurtoren zondag  | lighthouse",
        "NL | openingstijden toren             | ",
        "VI | hải đăng chủ nhật mở mấy giờ     | lighthouse",
        "VI | biển ở đâu                       | ",
        "ZH | 灯塔周六开吗？                     | lighthouse",
        "ZH | 博物馆周六开吗？                   | ",
        "JA | 灯台は日曜日何時からですか           | lighthouse",
        "KO | 등대는 토요일에 몇시에 여나요         | lighthouse",
        "AR | متى تفتح المنارة يوم السبت؟        | lighthouse"
      })
  void findsTheVenueByAWordOfItsOwn(Language language, String question, String key) {
    // Given
    VenueWords words =
        new VenueWords(
            language,
            VENUES,
            Set.of("Harbour Museum", "博物馆"),
            Set.of("museum", "enfants")::contains);

    // When
    Set<String> found = words.in(Spelling.fold(question));

    // Then
    assertThat(found).isEqualTo(key == null ? Set.of() : Set.of(key));
  }

  private static Venue venue(String key, String name) {
    try {
      return YAMLMapper.builder()
          .addModule(new Jdk8Module())
          .build()
          .readValue("{key: " + key + ", name: " + name + ", hours: {weekly: {}}}", Venue.class);
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }
}
