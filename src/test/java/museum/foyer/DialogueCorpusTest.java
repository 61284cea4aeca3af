package museum.foyer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import museum.foyer.knowledge.Language;
import museum.foyer.understanding.topics.Topic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The golden dialogues are many, and about everything. */
class DialogueCorpusTest {

  private static final List<Dialogue> ALL =
      Stream.of(GoldenMuseum.values()).flatMap(museum -> museum.dialogues().stream()).toList();

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyLanguageIsSpoken(Language language) {
    // Given
    int wanted = language == Language.FR || language == Language.EN ? 45 : 25;

    // When
    long spoken = ALL.stream().filter(dialogue -> dialogue.language() == language).count();

    // Then
    assertThat(spoken).isGreaterThanOrEqualTo(wanted);
  }

  @Test
  void everyTopicIsAskedAbout() {
    // When
    Set<String> asked =
        ALL.stream()
            .map(Dialogue::topic)
            .filter(topic -> topic != null)
            .collect(Collectors.toSet());

    // Then
    assertThat(asked).containsAll(Arrays.stream(Topic.values()).map(Topic::key).toList());
  }

  @Test
  void everyKindOccurs() {
    // When
    Set<Dialogue.Kind> kinds = ALL.stream().map(Dialogue::kind).collect(Collectors.toSet());

    // Then
    assertThat(kinds).isEqualTo(EnumSet.allOf(Dialogue.Kind.class));
  }

  @Test
  void nothingIsAskedTwice() {
    for (GoldenMuseum museum : GoldenMuseum.values()) {
      // When
      Set<List<Object>> different =
          museum.dialogues().stream()
              .map(asked -> List.<Object>of(asked.question(), asked.asOf(), asked.earlier()))
              .collect(Collectors.toCollection(HashSet::new));

      // Then
      assertThat(different).hasSameSizeAs(museum.dialogues());
    }
  }
}
