package museum.foyer.staff.contradictions;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import museum.foyer.Museums;
import museum.foyer.SampleMuseum;
import museum.foyer.knowledge.Kind;
import museum.foyer.knowledge.Language;
import museum.foyer.knowledge.items.Items;
import museum.foyer.knowledge.items.NewItem;
import museum.foyer.knowledge.items.Revisions;
import museum.foyer.platform.PostgresResource;
import museum.foyer.staff.publishing.Objection;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What speaks against publishing, with the search and the doors of the running application. */
@QuarkusTest
@QuarkusTestResource(value = PostgresResource.class, restrictToAnnotatedClass = true)
@TestProfile(Museums.Sample.class)
@Tag("database")
class ContradictionCheckTest {

  @Inject ContradictionCheck contradictions;
  @Inject TranslationsCheck translations;
  @Inject Revisions revisions;
  @Inject Items items;

  @Test
  void objectsToNoItemOfTheSampleMuseum() {
    // Given
    List<NewItem> all = revisions.published();

    // When
    Stream<Objection> found =
        items
            .asIfPublished(
                () ->
                    all.stream()
                        .flatMap(
                            item ->
                                Stream.concat(
                                    contradictions.objections(item).stream(),
                                    translations.objections(item).stream()))
                        .toList())
            .stream();

    // Then
    assertThat(found).isEmpty();
  }

  @Test
  void namesWhatSaysOtherwise() {
    // Given
    NewItem open =
        SampleMuseum.faq("open-mondays")
            .says(Language.EN, "The museum is open on Mondays.", "Are you open on Mondays?")
            .published();

    // When
    List<Objection> found = contradictions.objections(open);

    // Then
    assertThat(found)
        .containsExactly(
            new Objection(
                "contradiction",
                "/translations/en/answer",
                "This says “open on Mondays”, but venues/main says “closed then”.",
                true));
  }

  @Test
  void findsAnotherAnswerToTheSameQuestion() {
    // Given
    NewItem dearer =
        SampleMuseum.faq("audio-guide-price")
            .says(Language.EN, "The audio guide costs €7.", "Do you have audio guides?")
            .published();

    // When
    List<Objection> found = contradictions.objections(dearer);

    // Then
    assertThat(found)
        .extracting(Objection::detail)
        .anyMatch(text -> text.contains("faq/audio-guide"));
  }

  @Test
  void isQuick() {
    // Given
    NewItem item =
        revisions.published().stream()
            .filter(one -> one.kind() == Kind.FAQ)
            .findFirst()
            .orElseThrow();
    contradictions.objections(item);
    long start = System.nanoTime();

    // When
    contradictions.objections(item);

    // Then
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(1));
  }
}
