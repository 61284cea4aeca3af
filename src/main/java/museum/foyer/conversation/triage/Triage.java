package museum.foyer.conversation.triage;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import museum.foyer.answering.Answered;
import museum.foyer.answering.Outcome;
import museum.foyer.knowledge.Language;
import museum.foyer.knowledge.Museum;
import museum.foyer.knowledge.contacts.Concern;
import museum.foyer.knowledge.contacts.ContactPoint;
import museum.foyer.knowledge.contacts.ContactPoints;
import museum.foyer.knowledge.items.Items;
import museum.foyer.knowledge.texts.Texts;
import museum.foyer.privacy.ContactDetails;

/**
 * Door: who is offered a person, and who has said yes. Journalists, partners, schools and whoever
 * has lost something want one whatever the FAQ says; the others once Foyer knows nothing twice in a
 * row. A museum without contact points offers nobody.
 */
@ApplicationScoped
public class Triage {

  private static final int UNKNOWN_TOO_OFTEN = 2;

  /** As the phrasebook calls what a person is wanted for. */
  private static final Map<String, Concern> CONCERNS =
      Map.ofEntries(
          Map.entry("press", Concern.PRESS),
          Map.entry("partnership", Concern.PARTNERSHIP),
          Map.entry("schools", Concern.SCHOOLS),
          Map.entry("groups", Concern.GROUPS),
          Map.entry("wheelchair", Concern.ACCESSIBILITY),
          Map.entry("hearing", Concern.ACCESSIBILITY),
          Map.entry("sight", Concern.ACCESSIBILITY),
          Map.entry("image-rights", Concern.IMAGE_RIGHTS),
          Map.entry("lost-property", Concern.LOST_PROPERTY),
          Map.entry("complaint", Concern.COMPLAINT),
          Map.entry("jobs", Concern.JOBS),
          Map.entry("internship", Concern.INTERNSHIP),
          Map.entry("a-person", Concern.A_PERSON));

  private static final Set<Outcome> NOT_KNOWN = EnumSet.of(Outcome.UNKNOWN);

  private final ContactPoints points;
  private final Items items;
  private final Texts texts;

  Triage(ContactPoints points, Items items, Texts texts) {
    this.points = points;
    this.items = items;
    this.texts = texts;
  }

  /**
   * Whether what a visitor writes takes up the offer of a person, or turns it down: then it is no
   * question.
   */
  public Optional<Step> takenUp(Seeker seeker, String text) {
    Optional<Museum> museum = items.museum();
    if (seeker.handoff() != Handoff.OFFERED || museum.isEmpty()) {
      return Optional.empty();
    }
    Concern concern = seeker.topic().map(Concern::of).orElse(Concern.A_PERSON);
    ContactDetails details = ContactDetails.in(text, museum.get().country());
    Language language = seeker.language().orElse(Language.EN);
    Consent consent = Consent.of(text, language, texts);
    if (details.any()) {
      return queued(seeker, concern, Optional.of(details));
    } else if (consent == Consent.YES && seeker.staysHere()) {
      return queued(seeker, concern, Optional.empty());
    } else if (consent == Consent.YES) {
      return wording(seeker, concern).map(said -> said.reachable(concern));
    }
    return consent == Consent.NO
        ? wording(seeker, concern).map(HandoffWording::declined)
        : Optional.empty();
  }

  /** Whether a visitor who got this answer is offered a person. */
  public Optional<Step> offer(Seeker seeker, Answered answered) {
    boolean unknown = NOT_KNOWN.contains(answered.outcome());
    Optional<Concern> asked =
        answered
            .asked()
            .topic()
            .map(CONCERNS::get)
            .filter(c -> answered.outcome() != Outcome.REFUSED);
    boolean tooOften = unknown && seeker.unknownInARow() + 1 >= UNKNOWN_TOO_OFTEN;
    Optional<Concern> concern =
        asked.or(() -> tooOften ? Optional.of(Concern.A_PERSON) : Optional.empty());
    return seeker.handoff() == Handoff.QUEUED
        ? Optional.empty()
        : concern.flatMap(about -> wording(seeker, about).map(said -> said.offered(about)));
  }

  /** A visitor asks for a person outright and says how to be reached; empty: there is nobody. */
  public Optional<Step> queued(Seeker seeker, Concern concern, Optional<ContactDetails> details) {
    Optional<PersonWanted.Contact> contact =
        details.map(
            found -> new PersonWanted.Contact(Optional.empty(), found.email(), found.phone()));
    return wording(seeker, concern).map(said -> said.queued(concern, contact));
  }

  private Optional<HandoffWording> wording(Seeker seeker, Concern concern) {
    return points
        .find(concern, seeker.now().toLocalDate())
        .flatMap(point -> items.museum().map(museum -> wording(seeker, point, museum)));
  }

  private HandoffWording wording(Seeker seeker, ContactPoint point, Museum museum) {
    return new HandoffWording(seeker, point, point.promise(seeker.now(), museum), texts);
  }

  /** Nothing to choose from. */
  static Function<Language, List<String>> nothing() {
    return language -> List.of();
  }
}
