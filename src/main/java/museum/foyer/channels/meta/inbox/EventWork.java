package museum.foyer.channels.meta.inbox;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import museum.foyer.conversation.Conversations;
import museum.foyer.conversation.Correspondent;
import museum.foyer.conversation.Messages;
import museum.foyer.conversation.Received;
import org.jboss.logging.Logger;

/** Does what an event leads to, and notes it as done, in one transaction: all of it or nothing. */
@ApplicationScoped
class EventWork {

  private static final Logger LOG = Logger.getLogger(EventWork.class);

  private final InboxStore store;
  private final PeopleStore people;
  private final Conversations conversations;
  private final Messages messages;
  private final Lines lines;
  private final Silence silence;

  EventWork(
      InboxStore store,
      PeopleStore people,
      Conversations conversations,
      Messages messages,
      Lines lines,
      Silence silence) {
    this.store = store;
    this.people = people;
    this.conversations = conversations;
    this.messages = messages;
    this.lines = lines;
    this.silence = silence;
  }

  /**
   * @param actions of what it is; nothing is done if it belongs to somebody else by now
   */
  void on(InboxStore.Claimed claimed, Origin origin, List<Action> actions) {
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              if (store.finish(claimed)) {
                actions.forEach(action -> carryOut(action, origin));
              }
            });
  }

  private void carryOut(Action action, Origin origin) {
    if (action instanceof Action.Answer answer) {
      messages.receive(
          conversations.with(origin.correspondent()),
          new Received(answer.text(), answer.mid(), Optional.empty(), origin.at()));
    } else if (action instanceof Action.Welcome) {
      lines.welcome(origin);
    } else if (action instanceof Action.FixedLine) {
      lines.onlyWords(origin);
    } else if (action instanceof Action.Recognise echo) {
      silence.recognise(echo.echo());
    } else if (action instanceof Action.GoSilent) {
      silence.begin(origin);
    } else if (action instanceof Action.SpeakAgain) {
      silence.end(origin);
    } else {
      keep(action, origin);
    }
  }

  private void keep(Action action, Origin origin) {
    Correspondent person = origin.correspondent();
    if (action instanceof Action.Edit edit) {
      messages.edited(person, edit.mid(), edit.text());
    } else if (action instanceof Action.Forget unsent) {
      messages.unsent(person, unsent.mid());
    } else if (action instanceof Action.Rate rate) {
      messages.rate(person, rate.mid(), rate.rating());
    } else if (action instanceof Action.NoteReferral referral) {
      people.note(origin, referral);
    } else if (action instanceof Action.Warn warning) {
      people.note(origin, warning);
      LOG.errorf(
          "Meta reports '%s' for an account, channel=%s; table meta_warning has the reason",
          warning.action().replaceAll("\\W", "?"), origin.platform());
    }
  }
}
