package museum.foyer.conversation.triage;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import museum.foyer.answering.desk.Conventions;
import museum.foyer.knowledge.Language;
import museum.foyer.knowledge.contacts.Concern;
import museum.foyer.knowledge.contacts.ContactPoint;
import museum.foyer.knowledge.texts.Addressee;
import museum.foyer.knowledge.texts.Texts;

/**
 * What is said on the way to a person.
 *
 * @param by when somebody there has answered at the latest, if that can be promised
 */
record HandoffWording(Seeker seeker, ContactPoint point, Optional<ZonedDateTime> by, Texts texts) {

  Step offered(Concern concern) {
    return new Step(
        Handoff.OFFERED,
        Optional.of(concern),
        Optional.empty(),
        language ->
            List.of(
                named("handoff.offer", language),
                say(seeker.staysHere() ? "handoff.ask" : "handoff.reach", language)),
        language ->
            seeker.staysHere()
                ? List.of(say("handoff.yes", language), say("handoff.no", language))
                : List.of());
  }

  /** They want a person, and nobody knows how to reach them yet. */
  Step reachable(Concern concern) {
    return step(Handoff.OFFERED, concern, "handoff.reach");
  }

  Step declined() {
    return new Step(
        Handoff.NONE,
        Optional.empty(),
        Optional.empty(),
        language -> List.of(say("handoff.declined", language)),
        Triage.nothing());
  }

  Step queued(Concern concern, Optional<PersonWanted.Contact> contact) {
    return new Step(
        Handoff.QUEUED,
        Optional.of(concern),
        contact,
        language -> Stream.of(named("handoff.queued", language), promise(language)).toList(),
        Triage.nothing());
  }

  private Step step(Handoff to, Concern concern, String key) {
    return new Step(
        to,
        Optional.of(concern),
        Optional.empty(),
        language -> List.of(say(key, language)),
        Triage.nothing());
  }

  private String promise(Language language) {
    Conventions conventions = new Conventions(language);
    return by.map(
            moment ->
                say(
                    "handoff.promise",
                    language,
                    Map.of(
                        "date", conventions.date(moment.toLocalDate()),
                        "time", conventions.time(moment.toLocalTime()))))
        .orElseGet(() -> say("handoff", language));
  }

  private String named(String key, Language language) {
    return say(key, language, Map.of("name", point.name().in(language)));
  }

  private String say(String key, Language language) {
    return say(key, language, Map.of());
  }

  private String say(String key, Language language, Map<String, String> arguments) {
    Addressee to = new Addressee(language, seeker.audience(), seeker.now().toLocalDate());
    return texts.say(key, to, arguments);
  }
}
