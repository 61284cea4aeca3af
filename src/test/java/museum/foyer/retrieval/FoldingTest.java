package museum.foyer.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldingTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Où sont les TOILETTES ?            | ou sont les toilettes
          Öffnungszeiten – heute!            | offnungszeiten heute
          Straße                             | strasse
          Giá vé người lớn đắt không?        | gia ve nguoi lon dat khong
          ¿Cuánto cuesta?                    | cuanto cuesta
          Avez-vous le Wi-Fi ?               | avez vous le wifi
          ｗｉｆｉ　ありますか？             | wifi ありますか
          هَلْ تُوجَدُ دَوْرَاتٌ             | هل توجد دورات
          أين المدخل؟                        | اين المدخل
          ٢٠٢٧                               | 2027
          """)
  void leavesOutWhatVisitorsWriteDifferently(String text, String expected) {
    assertThat(Folding.normalized(text)).isEqualTo(expected);
  }

  @Test
  void cutsChineseJapaneseAndKoreanIntoIdeographsAndPairs() {
    assertThat(Folding.searchable("门票多少钱？")).isEqualTo("门 门票 票 票多 多 多少 少 少钱 钱");
    assertThat(Folding.searchable("入館料は？")).isEqualTo("入 入館 館 館料 料 料は");
    assertThat(Folding.searchable("입장료는 얼마")).isEqualTo("입장 장료 료는 얼마");
    assertThat(Folding.searchable("wifi密码")).isEqualTo("wifi 密 密码 码");
    assertThat(Folding.searchable("票")).isEqualTo("票");
  }

  @Test
  void keepsVoicedKana() {
    assertThat(Folding.normalized("ガイド")).isEqualTo("ガイド");
  }

  @ParameterizedTest
  @CsvSource({"''", "'   '", "🙂🙂", "?!%_'\"\\", "& | ! <-> :*"})
  void findsNoWordWhereThereIsNone(String text) {
    assertThat(Folding.searchable(text)).isEmpty();
  }
}
