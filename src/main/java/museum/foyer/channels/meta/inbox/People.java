package museum.foyer.channels.meta.inbox;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import museum.foyer.channels.meta.MetaAccounts;
import museum.foyer.channels.meta.MetaConfig;
import museum.foyer.conversation.Conversations;
import museum.foyer.conversation.Correspondent;

/** Door: the people who write through Meta, as far as they want to be forgotten. */
@ApplicationScoped
public class People {

  private final MetaAccounts accounts;
  private final InboxStore store;
  private final PeopleStore people;
  private final Conversations conversations;

  People(MetaAccounts accounts, InboxStore store, PeopleStore people, Conversations conversations) {
    this.accounts = accounts;
    this.store = store;
    this.people = people;
    this.conversations = conversations;
  }

  /**
   * Forgets a person: their conversation with each account, and what waits of them.
   *
   * @param person as the platform tells them apart; an id that nobody has is no fault
   */
  public void erase(String person) {
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              store.forget(person);
              people.forget(person);
              accounts.all().forEach(account -> erase(account, person));
            });
  }

  private void erase(MetaConfig.Account account, String person) {
    conversations
        .find(new Correspondent(account.platform().channel(), account.id(), person))
        .ifPresent(conversation -> conversations.erase(conversation.id()));
  }
}
