package museum.foyer.retrieval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import museum.foyer.knowledge.Language;
import museum.foyer.retrieval.ScoreFusion.Candidate;
import museum.foyer.retrieval.ScoreFusion.Ranked;
import org.junit.jupiter.api.Test;

class ScoreFusionTest {

  private static final ScoreFusion FUSION = new ScoreFusion(Set.of(Language.EN));

  @Test
  void combinesBothArms() {
    List<Ranked> ranked = rank(Language.EN, candidate(1, 0.8, 0.6));
    assertThat(ranked.get(0).score()).isCloseTo(0.85 * 0.8 + 0.15 * 0.6, within(1e-9));
  }

  @Test
  void trustsVectorsLessInLanguagesTheModelWasNotTrainedOn() {
    Candidate near = candidate(1, 0.9, 0.1);
    Candidate sameWords = candidate(2, 0.3, 0.8);
    assertThat(rank(Language.EN, near, sameWords).get(0).passage()).isEqualTo(1);
    assertThat(rank(Language.AR, near, sameWords).get(0).passage()).isEqualTo(2);
  }

  @Test
  void wordsAloneCountFullyWithoutVectors() {
    List<Ranked> ranked =
        rank(Language.EN, new Candidate(0, 1, 1, none(), OptionalDouble.empty(), some(0.7)));
    assertThat(ranked.get(0).score()).isCloseTo(0.7, within(1e-9));
  }

  @Test
  void whatHasNoVectorIsAsNearAsTheFarthestFound() {
    List<Ranked> ranked =
        rank(
            Language.EN,
            candidate(1, 0.9, 0),
            candidate(2, 0.4, 0),
            new Candidate(0, 3, 3, none(), OptionalDouble.empty(), some(0.5)));
    assertThat(ranked).extracting(Ranked::passage).containsExactly(1L, 3L, 2L);
    assertThat(ranked.get(1).score()).isCloseTo(0.85 * 0.4 + 0.15 * 0.5, within(1e-9));
  }

  @Test
  void anEntryCountsOnceWithItsBestPhrasing() {
    List<Ranked> ranked =
        rank(
            Language.EN,
            new Candidate(0, 10, 7, none(), some(0.5), some(0)),
            new Candidate(0, 11, 7, none(), some(0.9), some(0)));
    assertThat(ranked).extracting(Ranked::passage).containsExactly(11L);
  }

  @Test
  void prefersTheVisitorsLanguageOnlyBetweenEquals() {
    Candidate french = new Candidate(0, 1, 1, Optional.of(Language.FR), some(0.50), some(0));
    Candidate english = new Candidate(0, 2, 2, Optional.of(Language.EN), some(0.50), some(0));
    Candidate better = new Candidate(0, 3, 3, Optional.of(Language.FR), some(0.60), some(0));
    assertThat(rank(Language.EN, french, english, better))
        .extracting(Ranked::passage)
        .containsExactly(3L, 2L, 1L);
  }

  @Test
  void neverExceedsOneNorGoesBelowZero() {
    Candidate best = new Candidate(0, 1, 1, Optional.of(Language.EN), some(1), some(1));
    Candidate opposite = new Candidate(0, 2, 2, none(), some(-0.4), OptionalDouble.empty());
    assertThat(rank(Language.EN, best, opposite))
        .extracting(Ranked::score)
        .containsExactly(1.0, 0.0);
  }

  @Test
  void keepsToTheLimit() {
    assertThat(FUSION.rank(List.of(candidate(1, 1, 1), candidate(2, 1, 1)), search(Language.EN, 1)))
        .hasSize(1);
  }

  private static List<Ranked> rank(Language language, Candidate... candidates) {
    return FUSION.rank(List.of(candidates), search(language, 10));
  }

  private static Search search(Language language, int limit) {
    return new Search(
        List.of(new Search.Query("question", language)),
        language,
        LocalDate.of(2026, 11, 24),
        limit);
  }

  private static Candidate candidate(long id, double vector, double lexical) {
    return new Candidate(0, id, id, none(), some(vector), some(lexical));
  }

  private static OptionalDouble some(double number) {
    return OptionalDouble.of(number);
  }

  private static Optional<Language> none() {
    return Optional.empty();
  }
}
