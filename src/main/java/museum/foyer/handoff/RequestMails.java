package museum.foyer.handoff;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import museum.foyer.answering.desk.Conventions;
import museum.foyer.conversation.Messages;
import museum.foyer.conversation.triage.PersonWanted;
import museum.foyer.knowledge.Language;
import museum.foyer.knowledge.Museum;
import museum.foyer.knowledge.items.Items;
import museum.foyer.knowledge.texts.Texts;
import museum.foyer.mail.Address;
import museum.foyer.mail.Email;
import museum.foyer.mail.MailOutbox;

/** What the team and visitors are told by mail of a request, in the caller's transaction. */
@ApplicationScoped
class RequestMails {

  private final MailOutbox outbox;
  private final RequestStore store;
  private final Messages messages;
  private final Items items;
  private final Texts texts;

  RequestMails(MailOutbox outbox, RequestStore store, Messages messages, Items items, Texts texts) {
    this.outbox = outbox;
    this.store = store;
    this.messages = messages;
    this.items = items;
    this.texts = texts;
  }

  /** To the desk it is assigned to; a museum without any address has the staff's list. */
  void announce(Request request) {
    tellTeam(request, "handoff.mail");
  }

  void remind(Request request) {
    tellTeam(request, "handoff.mail.overdue");
  }

  /** To a visitor who has left an address, in their own language. */
  void answer(Request request, String text) {
    Optional<Museum> museum = items.museum();
    request
        .contact()
        .email()
        .flatMap(Address::parse)
        .ifPresent(
            to -> {
              String subject =
                  texts.say(
                      "handoff.mail.answer", request.language(), Map.of("id", request.shortId()));
              String signature =
                  museum.map(from -> "\n\n" + from.name().in(request.language())).orElse("");
              add(request, new Email(to, Optional.empty(), subject, text + signature));
            });
  }

  /** Nothing more is told of this conversation. */
  void withdraw(UUID conversation) {
    store.mailsOf(conversation).forEach(outbox::withdraw);
  }

  private void tellTeam(Request request, String subject) {
    items
        .museum()
        .ifPresent(
            museum ->
                request
                    .mailbox()
                    .flatMap(Address::parse)
                    .ifPresent(to -> add(request, forTeam(request, subject, to, museum))));
  }

  private Email forTeam(Request request, String subject, Address to, Museum museum) {
    Language language = museum.languages().get(0);
    Map<String, String> about = Map.of("title", request.topic().title(), "id", request.shortId());
    Quoted said = new Quoted(messages.of(request.conversation()), museum.name().in(language));
    String text =
        Stream.of(
                Optional.of(due(request, museum, language)),
                reachable(request.contact(), language),
                Optional.of(
                    texts.say(
                        "handoff.mail.request", language, Map.of("id", request.id().toString()))),
                Optional.of("\n" + said.text()))
            .flatMap(Optional::stream)
            .collect(Collectors.joining("\n"));
    return new Email(
        to,
        request.contact().email().flatMap(Address::parse),
        texts.say(subject, language, about),
        text);
  }

  private String due(Request request, Museum museum, Language language) {
    ZonedDateTime deadline = request.deadline().atZone(museum.timeZone());
    Conventions conventions = new Conventions(language);
    return texts.say(
        "handoff.mail.due",
        language,
        Map.of(
            "date", conventions.date(deadline.toLocalDate()),
            "time", conventions.time(deadline.toLocalTime())));
  }

  private Optional<String> reachable(PersonWanted.Contact contact, Language language) {
    String ways =
        Stream.of(contact.name(), contact.email(), contact.phone())
            .flatMap(Optional::stream)
            .collect(Collectors.joining(", "));
    return ways.isEmpty()
        ? Optional.empty()
        : Optional.of(texts.say("handoff.mail.contact", language, Map.of("contact", ways)));
  }

  private void add(Request request, Email email) {
    store.told(request.id(), outbox.add(email));
  }
}
