package museum.foyer.knowledge.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import museum.foyer.knowledge.Kind;
import museum.foyer.knowledge.Language;
import museum.foyer.knowledge.Status;
import museum.foyer.knowledge.Validity;
import museum.foyer.knowledge.exhibitions.Exhibition;
import museum.foyer.knowledge.exhibitions.Exhibitions;
import museum.foyer.knowledge.faq.FaqEntry;
import museum.foyer.knowledge.hours.Venue;
import museum.foyer.knowledge.hours.Venues;
import museum.foyer.knowledge.items.Byline;
import museum.foyer.knowledge.items.Item;
import museum.foyer.knowledge.items.ItemImport;
import museum.foyer.knowledge.items.Items;
import museum.foyer.knowledge.items.NewItem;
import museum.foyer.platform.PostgresResource;
import museum.foyer.retrieval.Passage;
import museum.foyer.retrieval.Passages;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What the museum says after an import, and what it still says after one that failed. In a database
 * of its own: other tests rely on the sample museum.
 */
@QuarkusTest
@QuarkusTestResource(value = PostgresResource.class, restrictToAnnotatedClass = true)
@Tag("database")
class KnowledgeImportTest {

  private static final Byline BY = Byline.of("test");

  @Inject KnowledgeImport imports;
  @Inject ItemImport wholesale;
  @Inject Items items;
  @Inject Venues venues;
  @Inject Exhibitions exhibitions;
  @Inject Passages passages;

  @BeforeEach
  void harbour() throws IOException {
    imports.apply(
        KnowledgeFile.read(bytes(text("/museums/harbour.yaml") + "# " + UUID.randomUUID())), BY);
  }

  @Test
  void answersFromTheNewFileAtOnce() throws IOException {
    // When
    KnowledgeImport.Report report = imports.apply(file("/museums/orangerie.yaml"), BY);

    // Then
    LocalDate day = LocalDate.of(2026, 4, 10);
    assertThat(report.changed()).contains(Kind.MUSEUM, Kind.VENUE, Kind.EXHIBITION, Kind.FAQ);
    assertThat(items.museum().orElseThrow().city()).isEqualTo("Paris");
    assertThat(venues.on(day)).extracting(Venue::key).containsExactly("orangerie");
    assertThat(exhibitions.running(day))
        .extracting(Exhibition::key)
        .containsExactly("rousseau", "water-lilies", "walter-guillaume");
  }

  @Test
  void keepsTheOrderOfTheFile() throws IOException {
    // When
    imports.apply(file("/museums/orangerie.yaml"), BY);

    // Then
    assertThat(items.published(Kind.FAQ, FaqEntry.class))
        .extracting(Item::key)
        .startsWith("booking", "re-entry", "bags")
        .endsWith("phone");
  }

  @Test
  void theSameFileAgainChangesNothing() throws IOException {
    // Given
    imports.apply(file("/museums/orangerie.yaml"), BY);
    long edition = items.edition();

    // When
    KnowledgeImport.Report report = imports.apply(file("/museums/orangerie.yaml"), BY);

    // Then
    assertThat(report.changed()).isEmpty();
    assertThat(items.edition()).isEqualTo(edition);
  }

  @Test
  void onlyWhatChangedGetsANewVersion() throws IOException {
    // Given
    String before = text("/museums/orangerie.yaml");
    imports.apply(KnowledgeFile.read(bytes(before)), BY);
    List<Item<FaqEntry>> old = items.published(Kind.FAQ, FaqEntry.class);
    String after =
        before
            .replace("The cloakroom is free.", "The cloakroom costs nothing.")
            .replace(
                "faq:\n",
                "faq:\n  - {key: new, category: visit, status: draft, translations: "
                    + "{en: {questions: [new], answer: new}}}\n");

    // When
    KnowledgeImport.Report report = imports.apply(KnowledgeFile.read(bytes(after)), BY);

    // Then
    assertThat(report.changed()).containsExactly(Kind.FAQ);
    List<Item<FaqEntry>> now = items.published(Kind.FAQ, FaqEntry.class);
    assertThat(now).hasSameSizeAs(old);
    for (int i = 0; i < now.size(); i++) {
      boolean bags = now.get(i).key().equals("bags");
      assertThat(now.get(i).version() > old.get(i).version()).as(now.get(i).key()).isEqualTo(bags);
    }
  }

  @Test
  void whatTheFileNoLongerSaysIsRetiredAndComesBackWithIt() throws IOException {
    // When
    imports.apply(file("/museums/orangerie.yaml"), BY);

    // Then
    assertThat(items.published(Kind.VENUE, Venue.class))
        .extracting(Item::key)
        .doesNotContain("boat");

    // When
    harbour();

    // Then
    assertThat(items.published(Kind.VENUE, Venue.class)).extracting(Item::key).contains("boat");
  }

  @Test
  void anInsertThatFailsInTheMiddleLeavesTheOldMuseum() throws IOException {
    // Given
    long edition = items.edition();
    List<NewItem> broken = new ArrayList<>(file("/museums/orangerie.yaml").items());
    NewItem last = broken.get(broken.size() - 1);
    // no such item comes out of a file: PostgreSQL refuses the character
    broken.add(5, new NewItem(Kind.FAQ, "nul\0", Status.PUBLISHED, Validity.ALWAYS, last.body()));

    // When
    assertThatThrownBy(() -> wholesale.replaceAll(broken, BY)).isInstanceOf(RuntimeException.class);

    // Then
    assertThat(items.edition()).isEqualTo(edition);
    assertThat(items.museum().orElseThrow().city()).isEqualTo("Minato-no-hama");
    assertThat(items.published(Kind.VENUE, Venue.class))
        .extracting(Item::key)
        .containsExactly("warehouse", "boat");
    assertThat(imports.apply(file("/museums/orangerie.yaml"), BY).changed()).isNotEmpty();
  }

  @Test
  void takesTwentyThousandQuestionsAtOnceAndFindsEach() throws IOException {
    // Given
    StringBuilder text = new StringBuilder(text("/museums/harbour.yaml"));
    for (int i = 0; i < 20_000; i++) {
      text.append(
          String.format(
              """
                - key: question-%1$d
                  category: many
                  translations:
                    ja: {questions: ["質問%1$d", "問い%1$d"], answer: "答え%1$d"}
                    en: {questions: ["Question %1$d?", "Asking %1$d"], answer: "Answer %1$d."}
              """,
              i));
    }

    // When
    KnowledgeImport.Report report = imports.apply(KnowledgeFile.read(bytes(text.toString())), BY);

    // Then
    assertThat(report.items()).isGreaterThan(20_000);
    assertThat(items.published(Kind.FAQ, FaqEntry.class))
        .extracting(Item::key)
        .contains("question-0", "question-9999", "question-19999")
        .hasSizeGreaterThan(20_000);
    assertThat(answer("Question 0?")).contains("Answer 0.");
    assertThat(answer("Asking 9999")).contains("Answer 9999.");
    assertThat(answer("question 19999?")).contains("Answer 19999.");
  }

  private Optional<String> answer(String question) {
    return passages.exact(question, Language.EN, LocalDate.of(2026, 4, 10)).map(Passage::text);
  }

  private static KnowledgeFile file(String resource) throws IOException {
    return KnowledgeFile.read(bytes(text(resource)));
  }

  private static InputStream bytes(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String text(String resource) throws IOException {
    try (InputStream in = KnowledgeImportTest.class.getResourceAsStream(resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
