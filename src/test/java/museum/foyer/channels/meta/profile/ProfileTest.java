package museum.foyer.channels.meta.profile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import museum.foyer.channels.meta.Payload;
import museum.foyer.channels.meta.Platform;
import museum.foyer.knowledge.Language;
import org.junit.jupiter.api.Test;

class ProfileTest {

  private static final Profile PROFILE =
      new Profile(
          Map.of(
              Language.EN, new Profile.Texts("Hello", List.of("What is on?")),
              Language.FR, new Profile.Texts("B".repeat(200), List.of("Quels horaires ?"))),
          Language.FR);

  @Test
  void messengerHasAGreetingAButtonQuestionsAndAMenuInEachLanguage() {
    // When
    ObjectNode body = PROFILE.body(Platform.MESSENGER);

    // Then
    assertThat(body.path("get_started").path("payload").asText()).isEqualTo(Payload.GET_STARTED);
    assertThat(body.path("greeting").findValuesAsText("locale"))
        .containsExactlyInAnyOrder("default", "en_US", "fr_FR");
    assertThat(body.path("greeting").findValuesAsText("text"))
        .allMatch(greeting -> greeting.length() <= 160);
    assertThat(body.path("persistent_menu").path(0).path("locale").asText()).isEqualTo("default");
    JsonNode item = body.path("persistent_menu").path(0).path("call_to_actions").path(0);
    assertThat(item.path("type").asText()).isEqualTo("postback");
    assertThat(item.path("title").asText()).isEqualTo("Quels horaires ?");
    assertThat(Payload.question(item.path("payload").asText())).contains("Quels horaires ?");
  }

  @Test
  void instagramHasQuestionsAndAMenuOnly() {
    // When
    ObjectNode body = PROFILE.body(Platform.INSTAGRAM);

    // Then
    assertThat(body.fieldNames())
        .toIterable()
        .containsExactlyInAnyOrder("platform", "ice_breakers", "persistent_menu");
    assertThat(body.path("ice_breakers").findValuesAsText("question"))
        .containsExactlyInAnyOrder("Quels horaires ?", "Quels horaires ?", "What is on?");
  }
}
