package museum.foyer.channels.meta.formatting;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.List;
import museum.foyer.channels.meta.Payload;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuickRepliesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Open today?",
        "What are your opening hours on Sundays?",
        "明日は何時まで開いていますか、入館料はいくらですか？",
        "هل المتحف مفتوح يوم الأحد القادم أم لا؟",
        "👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦 tickets",
        "Donaudampfschifffahrtsgesellschaft?"
      })
  void theTitleFitsAndThePayloadIsTheWholeQuestion(String question) {
    // When
    ArrayNode replies = QuickReplies.of(List.of(question, question));

    // Then
    assertThat(replies).hasSize(1);
    assertThat(replies.get(0).get("title").asText()).isNotBlank().hasSizeLessThanOrEqualTo(20);
    assertThat(Payload.question(replies.get(0).get("payload").asText())).contains(question);
  }

  @Test
  void aTitleEndsWithAWord() {
    assertThat(QuickReplies.title("What are your opening hours?")).isEqualTo("What are your…");
  }
}
