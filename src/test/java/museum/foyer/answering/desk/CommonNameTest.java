package museum.foyer.answering.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import museum.foyer.knowledge.Language;
import museum.foyer.understanding.words.Spelling;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommonNameTest {

  @ParameterizedTest
  @CsvSource({
    "EN, Tern Lighthouse, lighthouse",
    "EN, Museum of Tides, museum",
    "FR, Phare des Sternes, phare",
    "ES, Faro de los Charranes, faro",
    "IT, Faro delle Sterne, faro",
    "PT, Farol das Gaivinas, farol",
    "DE, Leuchtturm der Seeschwalben, leuchtturm",
    "DE, Altes Sternenobservatorium, observatorium",
    "NL, Sternenvuurtoren, vuurtoren",
    "VI, Hải đăng Nhàn Biển, hải đăng",
    "ZH, 燕鸥灯塔, 灯塔",
    "JA, アジサシ灯台, 灯台",
    "KO, 제비갈매기 등대, 등대",
    "AR, منارة الخرشنة, منارة"
  })
  void isTheWordForWhatAPlaceIs(Language language, String name, String common) {
    // When
    List<String> forms = CommonName.of(Spelling.fold(name), language);

    // Then
    assertThat(forms).contains(Spelling.fold(common));
  }

  @Test
  void isNotTheWordForWhatKindOfOneItIs() {
    // When
    List<String> forms = CommonName.of(Spelling.fold("Garden Pavilion"), Language.EN);

    // Then
    assertThat(forms).containsExactly("pavilion");
  }

  @Test
  void aSingleWordIsAlreadyTheName() {
    // When
    List<String> forms = CommonName.of(Spelling.fold("Warehouse"), Language.EN);

    // Then
    assertThat(forms).isEmpty();
  }
}
