package museum.foyer.llm;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerParserTest {

  private static final String STOP =
      "data: {\"choices\":[{\"delta\":{},\"finish_reason\":\"stop\"}]}\n\n";
  private static final String DONE = "data: [DONE]\n\n";

  private final AnswerParser parser = new AnswerParser();
  private final List<String> pieces = new ArrayList<>();

  @Test
  void readsTheSameTextWhereverTheBytesAreSplit() {
    // Given
    byte[] body =
        (": hello\r\n\r\n"
                + text("Ouvert à 9 h, ")
                + text("閉館 ").replace("\n", "\r\n")
                + text("🎨.")
                + STOP
                + DONE)
            .getBytes(StandardCharsets.UTF_8);
    for (int split = 0; split <= body.length; split++) {
      AnswerParser fresh = new AnswerParser();
      // When
      List<String> read = new ArrayList<>(fresh.accept(Arrays.copyOfRange(body, 0, split)));
      read.addAll(fresh.accept(Arrays.copyOfRange(body, split, body.length)));
      // Then
      assertThat(String.join("", read)).isEqualTo("Ouvert à 9 h, 閉館 🎨.");
      assertThat(fresh.finish()).contains(Finish.STOP);
    }
  }

  @Test
  void joinsHalvesOfACharacterSentInTwoChunks() {
    // When
    read(text("\\ud83c") + text("\\udfa8") + STOP + DONE);
    // Then
    assertThat(String.join("", pieces)).isEqualTo("🎨");
  }

  @Test
  void keepsSpacesAndSkipsEmptyDeltas() {
    // When
    read(
        "data: {\"choices\":[{\"delta\":{\"role\":\"assistant\",\"content\":\"\"}}]}\n\n"
            + "data: {\"choices\":[{\"delta\":{\"content\":null}}]}\n\n"
            + "data:{\"choices\":[{\"delta\":{\"content\":\" ten\"}}]}\n\n"
            + "event: message\nid: 7\n"
            + text(" to six ")
            + STOP
            + DONE);
    // Then
    assertThat(pieces).containsExactly(" ten", " to six ");
    assertThat(parser.finish()).contains(Finish.STOP);
  }

  @Test
  void takesTokensFromTheUsageChunk() {
    // When
    read(text("a") + STOP + "data: {\"choices\":[],\"usage\":{\"total_tokens\":108}}\n\n" + DONE);
    // Then
    assertThat(parser.usage()).hasValue(108);
  }

  @Test
  void isOnlyCutWhenTheBodyEndsBeforeAReasonIsGiven() {
    // When
    read(text("The museum"));
    parser.end();
    // Then
    assertThat(parser.finish()).contains(Finish.CUT);
  }

  @Test
  void isOnlyCutWhenDoneComesWithoutAReason() {
    // When
    read(text("The museum") + DONE);
    // Then
    assertThat(parser.finish()).contains(Finish.CUT);
  }

  @Test
  void isWholeWithAReasonAndAProperEndEvenWithoutDoneOrTheLastBlankLine() {
    // When
    read(text("Six.") + STOP.stripTrailing());
    parser.end();
    // Then
    assertThat(parser.finish()).contains(Finish.STOP);
  }

  @Test
  void isLengthWhenTheProviderSaysSo() {
    // When
    read(text("The") + STOP.replace("stop", "length") + DONE);
    // Then
    assertThat(parser.finish()).contains(Finish.LENGTH);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "data: {\"choices\":[{\"del\n\n",
        "data: {\"error\":{\"message\":\"no\"}}\n\n",
        "data: {\"choices\":[{\"delta\":{\"content\":\"x\"}}],\"error\":{}}\n\n",
        "data: {\"choices\":[{\"delta\":{\"content\":5}}]}\n\n",
        "data: {\"choices\":[{\"delta\":{\"content\":\"x\"}}]} trailing\n\n",
        "data: {\"choices\":[7]}\n\n",
        "data: {\"choices\":{}}\n\n",
        "data: []\n\n",
        "data: <html>\n\n",
        "data: \n\n",
        "data: {\"choices\":[{\"delta\":{},\"finish_reason\":\"content_filter\"}]}\n\ndata: [DONE]\n\n"
      })
  void failsOnWhateverItDoesNotUnderstandAndGivesNothingOfIt(String nonsense) {
    // When
    read(text("From ") + nonsense + text("ten") + STOP + DONE);
    // Then
    assertThat(parser.finish()).contains(Finish.FAILED);
    assertThat(pieces).startsWith("From ").doesNotContain("x", "5");
  }

  @Test
  void failsOnBytesThatAreNotUtf8() {
    // When
    pieces.addAll(parser.accept(new byte[] {'d', 'a', 't', 'a', ':', (byte) 0xC3, '(', '\n'}));
    // Then
    assertThat(parser.finish()).contains(Finish.FAILED);
  }

  @Test
  void failsOnALineWithoutEnd() {
    // When
    for (int i = 0; i < 1_025 && parser.finish().isEmpty(); i++) {
      parser.accept("x".repeat(64).getBytes(StandardCharsets.UTF_8));
    }
    // Then
    assertThat(parser.finish()).contains(Finish.FAILED);
  }

  private void read(String body) {
    pieces.addAll(parser.accept(body.getBytes(StandardCharsets.UTF_8)));
  }

  private static String text(String content) {
    return "data: {\"choices\":[{\"delta\":{\"content\":\""
        + content
        + "\"},\"finish_reason\":null}]}\n\n";
  }
}
