package museum.foyer.understanding.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import museum.foyer.knowledge.Language;
import museum.foyer.understanding.topics.Topic;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a translator must have filled in, and what must not stand twice. */
class PhrasebookTest {

  private static final int FEWEST_PHRASINGS = 10;
  private static final int FEWEST_TOPICS = 45;

  @ParameterizedTest
  @EnumSource
  void everyTopicHasPhrasings(Language language) {
    // When
    Map<String, List<String>> topics = Phrasebook.read(language).topics();

    // Then
    assertThat(topics.keySet())
        .isEqualTo(Arrays.stream(Topic.values()).map(Topic::key).collect(Collectors.toSet()))
        .hasSizeGreaterThanOrEqualTo(FEWEST_TOPICS);
    topics.forEach(
        (topic, phrasings) ->
            assertThat(folded(phrasings)).as(topic).hasSizeGreaterThanOrEqualTo(FEWEST_PHRASINGS));
  }

  @ParameterizedTest
  @EnumSource
  void noPhrasingBelongsToTwoTopics(Language language) {
    // Given
    Map<String, Set<String>> topicsOf = new HashMap<>();

    // When
    Phrasebook.read(language)
        .topics()
        .forEach(
            (topic, phrasings) ->
                folded(phrasings)
                    .forEach(
                        phrasing ->
                            topicsOf.computeIfAbsent(phrasing, any -> new TreeSet<>()).add(topic)));

    // Then
    topicsOf.values().removeIf(topics -> topics.size() == 1);
    assertThat(topicsOf).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void everyHolidayIsNamedInEveryLanguage(Language language) {
    // When
    Set<String> named = Phrasebook.read(language).dates().holidays().keySet();

    // Then
    assertThat(named).isEqualTo(Phrasebook.read(Language.EN).dates().holidays().keySet());
  }

  /** As they are compared: without accents and signs. */
  private static Set<String> folded(List<String> phrasings) {
    return phrasings.stream()
        .map(Spelling::fold)
        .map(phrasing -> phrasing.replaceAll("[^\\p{L}\\p{N}' ]", "").strip())
        .collect(Collectors.toCollection(HashSet::new));
  }
}
