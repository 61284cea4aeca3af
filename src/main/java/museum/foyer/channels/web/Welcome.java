package museum.foyer.channels.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import museum.foyer.answering.Answers;
import museum.foyer.answering.Outcome;
import museum.foyer.answering.desk.Question;
import museum.foyer.answering.trace.Manner;
import museum.foyer.answering.trace.Trace;
import museum.foyer.conversation.Conversation;
import museum.foyer.knowledge.Language;
import museum.foyer.knowledge.Museum;
import museum.foyer.knowledge.exhibitions.Exhibitions;
import museum.foyer.knowledge.items.Cached;
import museum.foyer.knowledge.items.Items;
import museum.foyer.knowledge.texts.Addressee;
import museum.foyer.knowledge.texts.Texts;

/** What a visitor is told before they have asked anything. */
@ApplicationScoped
class Welcome {

  private static final String EXHIBITIONS = "suggestion.exhibitions";

  private static final List<String> SUGGESTIONS =
      List.of("suggestion.hours", "suggestion.prices", EXHIBITIONS, "suggestion.directions");

  private static final Manner WITHOUT_MODEL = new Manner(false, Trace.NONE);

  private final Texts texts;
  private final Answers answers;
  private final Exhibitions exhibitions;
  private final Items items;
  private final Clock clock;

  /** The suggestions the museum has an answer to, by language. */
  private final Cached<Map<Language, List<String>>> answerable;

  Welcome(Texts texts, Answers answers, Exhibitions exhibitions, Items items, Clock clock) {
    this.texts = texts;
    this.answers = answers;
    this.exhibitions = exhibitions;
    this.items = items;
    this.clock = clock;
    this.answerable = items.cached(ConcurrentHashMap::new);
  }

  /** One of the museum's texts, in the visitor's language. */
  String say(String key, Conversation.Settings to) {
    Addressee addressee = new Addressee(language(to), to.audience(), now().toLocalDate());
    return texts.say(key, addressee, Map.of());
  }

  /** Questions to begin with, only such as are answered; none before there is a museum. */
  List<String> suggestions(Conversation.Settings to) {
    if (items.museum().isEmpty()) {
      return List.of();
    }
    return answerable.get().computeIfAbsent(language(to), this::answered).stream()
        .filter(key -> !key.equals(EXHIBITIONS) || anyExhibition())
        .map(key -> say(key, to))
        .toList();
  }

  Language language(Conversation.Settings to) {
    return to.language().orElse(Language.EN);
  }

  private List<String> answered(Language language) {
    return SUGGESTIONS.stream().filter(key -> isAnswered(key, language)).toList();
  }

  private boolean isAnswered(String key, Language language) {
    Question question =
        new Question(
            texts.say(key, language), Optional.of(language), Optional.empty(), now(), List.of());
    Outcome outcome = answers.answer(question, event -> true, WITHOUT_MODEL).outcome();
    return outcome == Outcome.ANSWERED_FROM_FACTS || outcome == Outcome.ANSWERED_FROM_FAQ;
  }

  private boolean anyExhibition() {
    return Stream.of(
            exhibitions.running(now().toLocalDate()), exhibitions.coming(now().toLocalDate()))
        .anyMatch(some -> !some.isEmpty());
  }

  private ZonedDateTime now() {
    return clock.instant().atZone(items.museum().map(Museum::timeZone).orElse(ZoneOffset.UTC));
  }
}
