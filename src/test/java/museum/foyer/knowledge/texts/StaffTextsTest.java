package museum.foyer.knowledge.texts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import museum.foyer.knowledge.Audience;
import museum.foyer.knowledge.Language;
import museum.foyer.knowledge.Status;
import museum.foyer.knowledge.Translated;
import museum.foyer.knowledge.Validity;
import museum.foyer.knowledge.items.Item;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a museum says in its own words, and Foyer where it has none. */
class StaffTextsTest {

  private static final LocalDate DAY = LocalDate.parse("2026-12-24");
  private static final Map<String, String> NOTHING = Map.of();

  @ParameterizedTest
  @EnumSource(Phrase.class)
  void foyersOwnTextHasThePlaceholdersThatStaffMayUse(Phrase phrase) {
    // When
    String own =
        texts()
            .say(
                phrase.key(),
                Language.EN,
                phrase.placeholders().stream()
                    .collect(java.util.stream.Collectors.toMap(name -> name, name -> "@" + name)));

    // Then
    assertThat(own).isNotBlank().doesNotContain("{");
    phrase.placeholders().forEach(name -> assertThat(own).contains("@" + name));
  }

  @Test
  void theMuseumsWordsAreSaidInTheLanguageItHasThemIn() {
    // Given
    Texts texts = texts(text("a", Phrase.UNKNOWN, Audience.GENERAL, "No idea, sorry."));

    // Then
    assertThat(texts.say("unknown", to(Language.EN, Audience.GENERAL, DAY), NOTHING))
        .isEqualTo("No idea, sorry.");
    assertThat(texts.say("unknown", to(Language.DE, Audience.GENERAL, DAY), NOTHING))
        .isEqualTo(texts.say("unknown", Language.DE));
  }

  @Test
  void anAudienceIsToldItsOwnElseWhatEverybodyIs() {
    // Given
    Texts texts =
        texts(
            text("a", Phrase.GREETING, Audience.GENERAL, "Good day."),
            text("b", Phrase.GREETING, Audience.CHILD, "Ahoy!"));

    // Then
    assertThat(texts.say("greeting", to(Language.EN, Audience.CHILD, DAY), NOTHING))
        .isEqualTo("Ahoy!");
    assertThat(texts.say("greeting", to(Language.EN, Audience.EXPERT, DAY), NOTHING))
        .isEqualTo("Good day.");
  }

  @Test
  void aTextForSomeIsNotSaidToOthers() {
    // Given
    Texts texts = texts(text("a", Phrase.GREETING, Audience.CHILD, "Ahoy!"));

    // Then
    assertThat(texts.say("greeting", to(Language.EN, Audience.GENERAL, DAY), NOTHING))
        .isEqualTo(texts.say("greeting", Language.EN));
  }

  @ParameterizedTest
  @CsvSource({"2026-12-23, false", "2026-12-24, true", "2026-12-25, false"})
  void aTextIsSaidOnItsDaysOnly(LocalDate day, boolean said) {
    // Given
    Validity onTheDay = new Validity(Optional.of(DAY), Optional.of(DAY), Optional.empty());
    StaffText merry = text("a", Phrase.GREETING, Audience.GENERAL, "Merry Christmas!").value();
    Texts texts = texts(new Item<>("a", Status.PUBLISHED, onTheDay, 1, merry));

    // When
    String greeting = texts.say("greeting", to(Language.EN, Audience.GENERAL, day), NOTHING);

    // Then
    assertThat(greeting.equals("Merry Christmas!")).isEqualTo(said);
  }

  @Test
  void nothingButPlaceholdersIsInterpreted() {
    // Given
    String words = "It's ''here'', $1 \\ #{7*7} <b>: {contact}";
    Texts texts =
        texts(text("a", Phrase.CONTACT, Audience.GENERAL, words.replace("#{7*7}", "#7*7")));

    // When
    String said =
        texts.say(
            "contact",
            to(Language.EN, Audience.GENERAL, DAY),
            Map.of("contact", "$2 {contact} it's"));

    // Then
    assertThat(said).isEqualTo("It's ''here'', $1 \\ #7*7 <b>: $2 {contact} it's");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{contact, select, other {x}}",
        "{contact} {0}",
        "{contact} ${7*7}",
        "{contact",
        "{contact} }",
        "'{contact}' {"
      })
  void aBraceThatIsNoPlaceholderIsAFault(String text) {
    assertThat(Phrase.CONTACT.faultsIn(text))
        .contains("a brace stands here that belongs to no {placeholder}");
  }

  @Test
  void aMissingAndAnUnknownPlaceholderAreFaults() {
    assertThat(Phrase.CONTACT.faultsIn("Ask {contakt}."))
        .containsExactly(
            "placeholder {contact} is missing", "placeholder {contakt} is unknown in contact");
    assertThat(Phrase.CONTACT.faultsIn("Ask '{contact}'.")).isEmpty();
  }

  private static Item<StaffText> text(String key, Phrase says, Audience audience, String words) {
    return new Item<>(
        key,
        Status.PUBLISHED,
        Validity.ALWAYS,
        1,
        new StaffText(key, says, Optional.of(audience), Translated.of(Language.EN, words)));
  }

  private static Addressee to(Language language, Audience audience, LocalDate day) {
    return new Addressee(language, audience, day);
  }

  @SafeVarargs
  private static Texts texts(Item<StaffText>... published) {
    StaffTexts staff = StaffTexts.of(List.of(published));
    return new Texts(
        language -> Texts.class.getResourceAsStream("/" + TextFile.name(language)), () -> staff);
  }
}
