package museum.foyer.channels.meta.profile;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import museum.foyer.channels.meta.Payload;
import museum.foyer.channels.meta.Platform;
import museum.foyer.knowledge.Language;

/**
 * The greeting and the first questions, in each language.
 *
 * @param fallback for visitors of other languages
 */
record Profile(Map<Language, Texts> texts, Language fallback) {

  /** Meta's limits. */
  static final int MOST_QUESTIONS = 4;

  private static final int LONGEST_GREETING = 160;

  private static final Map<Language, String> LOCALES =
      Map.ofEntries(
          Map.entry(Language.FR, "fr_FR"),
          Map.entry(Language.EN, "en_US"),
          Map.entry(Language.ES, "es_ES"),
          Map.entry(Language.DE, "de_DE"),
          Map.entry(Language.IT, "it_IT"),
          Map.entry(Language.NL, "nl_NL"),
          Map.entry(Language.PT, "pt_PT"),
          Map.entry(Language.VI, "vi_VN"),
          Map.entry(Language.ZH, "zh_CN"),
          Map.entry(Language.JA, "ja_JP"),
          Map.entry(Language.KO, "ko_KR"),
          Map.entry(Language.AR, "ar_AR"));

  /**
   * @param questions short enough to be titles of a menu: 30 characters
   */
  record Texts(String greeting, List<String> questions) {}

  /** As the Graph API takes it; Instagram has neither greeting nor a button to get started. */
  ObjectNode body(Platform platform) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    if (platform == Platform.INSTAGRAM) {
      body.put("platform", "instagram");
    } else {
      body.putObject("get_started").put("payload", Payload.GET_STARTED);
      ArrayNode greetings = body.putArray("greeting");
      add(greetings, "default", fallback);
      texts.keySet().forEach(language -> add(greetings, LOCALES.get(language), language));
    }
    addQuestions(body.putArray("ice_breakers"), "question");
    addQuestions(body.putArray("persistent_menu"), "title");
    return body;
  }

  private void add(ArrayNode greetings, String locale, Language language) {
    String greeting = texts.get(language).greeting();
    greetings
        .addObject()
        .put("locale", locale)
        .put(
            "text",
            greeting.length() <= LONGEST_GREETING
                ? greeting
                : greeting.substring(0, LONGEST_GREETING - 1) + "…");
  }

  private void addQuestions(ArrayNode all, String titled) {
    addQuestions(all, titled, "default", fallback);
    texts.keySet().forEach(language -> addQuestions(all, titled, LOCALES.get(language), language));
  }

  private void addQuestions(ArrayNode all, String titled, String locale, Language language) {
    ArrayNode actions = all.addObject().put("locale", locale).putArray("call_to_actions");
    for (String question : texts.get(language).questions()) {
      ObjectNode action = actions.addObject();
      if (titled.equals("title")) {
        action.put("type", "postback");
      }
      action.put(titled, question).put("payload", Payload.asking(question));
    }
  }
}
