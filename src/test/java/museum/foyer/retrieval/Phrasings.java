package museum.foyer.retrieval;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import museum.foyer.knowledge.Kind;
import museum.foyer.knowledge.Language;
import museum.foyer.knowledge.Status;
import museum.foyer.knowledge.Validity;
import museum.foyer.knowledge.items.Item;

/** Entries of one phrasing each, in the database as a publication would have left them. */
public final class Phrasings {

  private Phrasings() {}

  /** Replaces all FAQ entries; returns how many there are now. */
  public static int write(Connection connection, Collection<String> sentences) throws SQLException {
    List<Entry> entries = new ArrayList<>();
    for (String sentence : sentences) {
      entries.add(entry(entries.size(), sentence));
    }
    EntryStore store = new EntryStore(connection);
    store.replace(Kind.FAQ, entries);
    store.finish();
    return entries.size();
  }

  private static Entry entry(int number, String sentence) {
    return new Entry(
        Kind.FAQ,
        new Item<>("q" + number, Status.PUBLISHED, Validity.ALWAYS, 1, sentence),
        Optional.empty(),
        Map.of(Language.EN, new Entry.Answer(sentence, "Yes.")),
        List.of(Entry.Phrase.heading(Language.EN, sentence)));
  }
}
