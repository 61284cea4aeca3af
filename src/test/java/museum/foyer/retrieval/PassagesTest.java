package museum.foyer.retrieval;

import static museum.foyer.SampleMuseum.exhibition;
import static museum.foyer.SampleMuseum.faq;
import static museum.foyer.SampleMuseum.houseRule;
import static museum.foyer.knowledge.Language.DE;
import static museum.foyer.knowledge.Language.EN;
import static museum.foyer.knowledge.Language.FR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import museum.foyer.SampleMuseum.Faq;
import museum.foyer.knowledge.Kind;
import museum.foyer.knowledge.Language;
import museum.foyer.knowledge.Validity;
import museum.foyer.retrieval.vectors.Publishing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(RetrievalProfile.class)
class PassagesTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

  private static final Faq TOILETS =
      faq("toilets")
          .says(
              EN,
              "On every floor, beside the lift.",
              "Where are the toilets?",
              "Is there a washroom?")
          .says(FR, "À chaque étage, près de l'ascenseur.", "Où sont les toilettes ?");
  private static final Faq DOGS =
      faq("dogs")
          .says(EN, "Guide dogs only.", "Can I bring my dog?")
          .says(FR, "Seuls les chiens guides.", "Puis-je venir avec mon chien ?")
          .says(DE, "Nur Blindenhunde.", "Darf mein Hund mitkommen?");
  private static final Faq TICKETS =
      faq("tickets").says(EN, "12 euros.", "How much is a ticket?", "What does admission cost?");

  @Inject Passages passages;
  @Inject Publishing publishing;
  @Inject Interference interference;

  @BeforeEach
  void published() {
    publishing.publish(TOILETS.published(), DOGS.published(), TICKETS.published());
  }

  @Test
  void answersInTheVisitorsLanguageWhateverTheQueryMatched() {
    Passage found = find(FR, "Can I bring my dog?").get(0);
    assertThat(found.key()).isEqualTo("dogs");
    assertThat(found.language()).isEqualTo(FR);
    assertThat(found.text()).isEqualTo("Seuls les chiens guides.");
    assertThat(found.title()).isEqualTo("Puis-je venir avec mon chien ?");
  }

  @Test
  void answersInTheLanguageThatMatchedIfTheVisitorsIsMissing() {
    assertThat(find(Language.IT, "Darf mein Hund mit?").get(0).language()).isEqualTo(DE);
  }

  @Test
  void titleIsThePhrasingThatFitsBest() {
    assertThat(find(EN, "is there a washroom here").get(0).title())
        .isEqualTo("Is there a washroom?");
  }

  @ParameterizedTest
  @CsvSource({
    "EN, where are the tolets, toilets",
    "EN, toillets, toilets",
    "EN, addmission, tickets",
    "FR, mon chein, dogs",
    "FR, TOILETTE, toilets",
    "DE, Hunde, dogs"
  })
  void forgivesTyposEndingsAndCase(Language language, String question, String key) {
    assertThat(find(language, question)).first().extracting(Passage::key).isEqualTo(key);
  }

  @ParameterizedTest
  @CsvSource({
    "FR, Peut-on louer un fauteuil roulant ?, location fauteuils roulants",
    "EN, Can I rent a wheelchair?, whelchair rental",
    "ES, ¿Se puede alquilar una silla de ruedas?, sillas de rueda",
    "DE, Kann ich einen Rollstuhl leihen?, rolstuhl ausleihen",
    "IT, Posso noleggiare una sedia a rotelle?, noleggio sedie",
    "NL, Kan ik een rolstoel lenen?, rolstoelen",
    "PT, Posso alugar uma cadeira de rodas?, cadeiras de roda",
    "VI, Có cho mượn xe lăn không?, muon xe lan",
    "ZH, 可以借用轮椅吗？, 轮椅在哪里",
    "JA, 車椅子を借りられますか？, 車椅子 貸出",
    "KO, 휠체어를 빌릴 수 있나요?, 휠체어 대여",
    "AR, هل يمكن استعارة كرسي متحرك؟, كراسي متحركة"
  })
  void findsByWordsInEveryLanguage(Language language, String published, String asked) {
    // Given
    publishing.publish(
        TOILETS.published(),
        DOGS.published(),
        TICKETS.published(),
        faq("wheelchair").says(language, "24", published).published());
    // When, Then
    assertThat(find(language, asked)).first().extracting(Passage::key).isEqualTo("wheelchair");
  }

  @Test
  void findsNothingForWordsEverybodyUses() {
    assertThat(find(EN, "is there a")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "   ",
        "🙂🙂🙂",
        "'; drop table passage; --",
        "a & b | !c <-> (d):*",
        "100 % _ \\ \"",
        "\0dog\0",
        "((((",
        "''''",
        "\uD800"
      })
  void survivesAnyQuestion(String question) {
    assertThat(find(EN, question)).hasSizeLessThanOrEqualTo(3);
    assertThat(passages.exact(question, EN, TODAY)).isEmpty();
  }

  @Test
  void survivesTheLongestQuestion() {
    assertThat(find(EN, "dog ".repeat(10_000))).first().extracting(Passage::key).isEqualTo("dogs");
  }

  @Test
  void findsOnlyWhatIsValidOnTheVisitDate() {
    // Given
    Faq summer =
        faq("boats")
            .says(EN, "Every hour.", "When do boats leave?")
            .valid(
                new Validity(
                    Optional.of(LocalDate.of(2027, 6, 1)),
                    Optional.of(LocalDate.of(2027, 8, 31)),
                    Optional.empty()));
    publishing.publish(summer.published());
    // When, Then
    assertThat(find(EN, "boats", LocalDate.of(2027, 5, 31))).isEmpty();
    assertThat(find(EN, "boats", LocalDate.of(2027, 6, 1))).hasSize(1);
    assertThat(find(EN, "boats", LocalDate.of(2027, 8, 31))).hasSize(1);
    assertThat(find(EN, "boats", LocalDate.of(2027, 9, 1))).isEmpty();
    assertThat(passages.exact("When do boats leave", EN, LocalDate.of(2027, 5, 31))).isEmpty();
    assertThat(passages.exact("When do boats leave", EN, LocalDate.of(2027, 6, 1))).isPresent();
  }

  @Test
  void anEditIsFoundInTheVeryTransactionThatPublishesIt() {
    // Given
    AtomicReference<List<Passage>> within = new AtomicReference<>();
    interference.atTheNextPublication(() -> within.set(find(EN, "park")));
    // When
    publishing.publish(faq("parking").says(EN, "Quai 2.", "Where can I park?").published());
    // Then
    assertThat(within.get()).extracting(Passage::key).containsExactly("parking");
    assertThat(find(EN, "park")).extracting(Passage::key).containsExactly("parking");
    assertThat(find(EN, "dog")).isEmpty();
  }

  @Test
  void aPublicationThatFailsLeavesTheSearchAsItWas() {
    // Given
    interference.atTheNextPublication(
        () -> {
          assertThat(find(EN, "dog")).isEmpty();
          throw new IllegalStateException("the last moment");
        });
    // When
    assertThatThrownBy(() -> publishing.publish()).hasStackTraceContaining("the last moment");
    // Then
    assertThat(find(EN, "dog")).hasSize(1);
  }

  @Test
  void findsHouseRulesAndExhibitions() {
    // Given
    publishing.publish(
        houseRule("photo", Map.of("en", "Photography"), Map.of("en", "Without flash, please.")),
        exhibition(
            "degas",
            Map.of("en", "Degas in motion", "fr", "Degas en mouvement"),
            Map.of("en", "Sixty pastels of dancers.", "fr", "Soixante pastels de danseuses."),
            "the dancers show"));
    // When, Then
    assertThat(find(EN, "may I use a flash").get(0).kind()).isEqualTo(Kind.HOUSE_RULE);
    Passage degas = find(FR, "the dancers show").get(0);
    assertThat(degas.kind()).isEqualTo(Kind.EXHIBITION);
    assertThat(degas.title()).isEqualTo("Degas en mouvement");
    assertThat(degas.text()).isEqualTo("Soixante pastels de danseuses.");
  }

  @Test
  void exactIgnoresCaseAccentsAndPunctuationAndPrefersTheVisitorsLanguage() {
    // Given
    publishing.publish(
        faq("wifi").says(EN, "Yes, free.", "Wifi?").says(FR, "Oui, gratuit.", "Wifi ?").published(),
        TOILETS.published());
    // When, Then
    assertThat(passages.exact("WI-FI", FR, TODAY).orElseThrow().text()).isEqualTo("Oui, gratuit.");
    assertThat(passages.exact("ou sont les toilettes", EN, TODAY).orElseThrow().text())
        .isEqualTo("On every floor, beside the lift.");
    assertThat(passages.exact("where are toilets", EN, TODAY)).isEmpty();
  }

  @Test
  void anEntryCountsWithTheQueryThatFitsItBest() {
    // When
    List<Passage> found =
        passages.find(
            new Search(
                List.of(
                    new Search.Query("犬", Language.JA), new Search.Query("can I bring a dog", EN)),
                Language.JA,
                TODAY,
                5));
    // Then
    assertThat(found.get(0).key()).isEqualTo("dogs");
    assertThat(found.get(0).language()).isEqualTo(EN);
  }

  private List<Passage> find(Language language, String question) {
    return find(language, question, TODAY);
  }

  private List<Passage> find(Language language, String question, LocalDate date) {
    return passages.find(
        new Search(List.of(new Search.Query(question, language)), language, date, 5));
  }
}
