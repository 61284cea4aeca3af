package museum.foyer.channels.meta.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import museum.foyer.conversation.Author;
import museum.foyer.conversation.Conversation;
import museum.foyer.conversation.Conversations;
import museum.foyer.conversation.ReplyReady;
import museum.foyer.conversation.triage.Attendant;
import museum.foyer.knowledge.Audience;
import museum.foyer.knowledge.Language;
import museum.foyer.knowledge.Museum;
import museum.foyer.knowledge.items.Items;
import museum.foyer.knowledge.texts.Addressee;
import museum.foyer.knowledge.texts.Texts;

/**
 * What is said without a question being asked: fixed lines, in the visitor's language as far as it
 * is known. Never while a person attends.
 */
@ApplicationScoped
class Lines {

  /** Ten pictures in a row are one "I can only read words". */
  private static final Duration BETWEEN_LINES = Duration.ofMinutes(10);

  private final Conversations conversations;
  private final PeopleStore people;
  private final Texts texts;
  private final Items items;
  private final Event<ReplyReady> ready;
  private final Clock clock;

  Lines(
      Conversations conversations,
      PeopleStore people,
      Texts texts,
      Items items,
      Event<ReplyReady> ready,
      Clock clock) {
    this.conversations = conversations;
    this.people = people;
    this.texts = texts;
    this.items = items;
    this.ready = ready;
    this.clock = clock;
  }

  /** To somebody who has pressed Get Started, and has to learn who answers. */
  void welcome(Origin to) {
    unattended(to).ifPresent(open -> say(to, open, "notice", "greeting"));
  }

  /** To somebody who has sent what cannot be read; not again for a while. */
  void onlyWords(Origin to) {
    unattended(to)
        .filter(open -> people.mayHearLine(to, clock.instant(), BETWEEN_LINES))
        .ifPresent(open -> say(to, open, "words.only"));
  }

  private Optional<Conversation> unattended(Origin origin) {
    conversations.with(origin.correspondent());
    return conversations
        .find(origin.correspondent())
        .filter(open -> open.attendant(clock.instant()) == Attendant.FOYER);
  }

  private void say(Origin to, Conversation conversation, String... keys) {
    Addressee reader = reader(conversation);
    String text =
        Stream.of(keys)
            .map(key -> texts.say(key, reader, Map.of()))
            .collect(Collectors.joining(" "));
    ready.fire(
        new ReplyReady(
            conversation.id(),
            UUID.randomUUID(),
            to.correspondent(),
            Author.FOYER,
            Optional.of(reader.language()),
            text,
            List.of(),
            to.at()));
  }

  private Addressee reader(Conversation conversation) {
    Optional<Museum> museum = items.museum();
    Language language =
        conversation
            .settings()
            .language()
            .or(() -> museum.flatMap(some -> some.languages().stream().findFirst()))
            .orElse(Language.EN);
    LocalDate today =
        LocalDate.ofInstant(clock.instant(), museum.map(Museum::timeZone).orElse(ZoneOffset.UTC));
    return new Addressee(language, Audience.GENERAL, today);
  }
}
