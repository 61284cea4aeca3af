package museum.foyer.handoff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import museum.foyer.conversation.Conversation;
import museum.foyer.conversation.Conversations;
import museum.foyer.conversation.triage.PersonWanted;
import museum.foyer.conversation.turns.Channel;
import museum.foyer.conversation.turns.WordsForgotten;
import museum.foyer.knowledge.contacts.Concern;

/**
 * The life of a request. Whatever changes a conversation too changes that first, as a reply does:
 * two who do so at the same time never wait for each other.
 */
@ApplicationScoped
class Requests {

  private static final Set<RequestState> WAITING = EnumSet.of(RequestState.WAITING);

  private static final Set<RequestState> ATTENDED =
      EnumSet.of(RequestState.TAKEN, RequestState.ANSWERED);

  private static final Set<RequestState> OPEN =
      EnumSet.of(RequestState.WAITING, RequestState.TAKEN, RequestState.ANSWERED);

  /** Reminders of one transaction. */
  private static final int BATCH = 100;

  private final RequestStore store;
  private final Routing routing;
  private final RequestMails mails;
  private final Conversations conversations;
  private final Clock clock;

  Requests(
      RequestStore store,
      Routing routing,
      RequestMails mails,
      Conversations conversations,
      Clock clock) {
    this.store = store;
    this.routing = routing;
    this.mails = mails;
    this.conversations = conversations;
    this.clock = clock;
  }

  @Transactional(Transactional.TxType.MANDATORY)
  void onWanted(@Observes PersonWanted wanted) {
    Concern topic = wanted.topic().map(Concern::of).orElse(Concern.A_PERSON);
    mails.announce(store.put(wanted, topic, routing.assign(topic, wanted.at())));
  }

  /** The rows go with those of the conversation. */
  @Transactional(Transactional.TxType.MANDATORY)
  void onErased(@Observes Conversations.Erased event) {
    mails.withdraw(event.conversation());
  }

  @Transactional
  void onRetention(@Observes WordsForgotten event) {
    store.forgetEnded(event.before());
  }

  @Transactional
  List<Request> page(RequestQuery query) {
    return store.page(query);
  }

  /**
   * @throws RequestException if there is none with this id
   */
  @Transactional
  Request find(UUID id) {
    return store.find(id).orElseThrow(() -> RequestException.unknown(id));
  }

  /** Foyer is silent from now on. */
  @Transactional
  Request take(UUID id, String staff) {
    conversations.attendedByPerson(find(id).conversation(), Optional.empty());
    return moved(id, WAITING, RequestState.TAKEN, staff);
  }

  /** On the website nobody waits for it: a visitor who has left an address gets it there too. */
  @Transactional
  Request answer(UUID id, String text, String staff) {
    UUID conversation = find(id).conversation();
    conversations.say(conversation, staff, text);
    Request answered = moved(id, ATTENDED, RequestState.ANSWERED, staff);
    conversations
        .find(conversation)
        .map(Conversation::channel)
        .filter(channel -> channel == Channel.WEB)
        .ifPresent(web -> mails.answer(answered, text));
    return answered;
  }

  @Transactional
  Request close(UUID id, String staff) {
    return ended(id, RequestState.CLOSED, staff);
  }

  @Transactional
  Request giveBack(UUID id, String staff) {
    return ended(id, RequestState.GIVEN_BACK, staff);
  }

  /**
   * Tells the team of those that are overdue, each once.
   *
   * @return whether there may be more
   */
  @Transactional
  boolean remind() {
    List<Request> overdue = store.remind(clock.instant(), BATCH);
    overdue.forEach(mails::remind);
    return overdue.size() == BATCH;
  }

  private Request ended(UUID id, RequestState end, String staff) {
    conversations.attendedByFoyer(find(id).conversation());
    return moved(id, OPEN, end, staff);
  }

  private Request moved(UUID id, Set<RequestState> from, RequestState to, String staff) {
    if (!store.move(id, from, to, staff)) {
      throw RequestException.conflict(find(id).state());
    }
    return find(id);
  }
}
