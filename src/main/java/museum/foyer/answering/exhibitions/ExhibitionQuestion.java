package museum.foyer.answering.exhibitions;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import museum.foyer.knowledge.exhibitions.Exhibition;
import museum.foyer.understanding.topics.ExhibitionDetail;
import museum.foyer.understanding.topics.Topic;

/**
 * What a question asks of exhibitions.
 *
 * @param named by their titles
 * @param matching where none is named: those of the artist, on the theme or in the room named
 * @param details asked for
 * @param topic what is asked, titles aside
 * @param concerned whether it is a question about exhibitions at all
 * @param plain whether no word of it asks for anything else
 */
public record ExhibitionQuestion(
    List<Exhibition> named,
    List<Exhibition> matching,
    Set<ExhibitionDetail> details,
    Optional<Topic> topic,
    boolean concerned,
    boolean plain) {

  /** The same after an earlier question, from which it takes what it leaves out. */
  ExhibitionQuestion after(ExhibitionQuestion earlier) {
    boolean namesNone = named.isEmpty() && matching.isEmpty();
    return new ExhibitionQuestion(
        namesNone ? earlier.named : named,
        namesNone ? earlier.matching : matching,
        details.isEmpty() ? earlier.details : details,
        topic,
        concerned || namesNone && earlier.concerned,
        plain && earlier.plain);
  }

  /** Whether that is what is asked, titles aside. */
  public boolean isAbout(Topic.Subject subject) {
    return topic.map(Topic::subject).filter(subject::equals).isPresent();
  }

  /** Whether this is one of the details asked for. */
  public boolean asks(ExhibitionDetail detail) {
    return details.contains(detail);
  }

  /** A title was understood, and the question is not one for the team. */
  boolean certain() {
    return !named.isEmpty() && !isAbout(Topic.Subject.WRITTEN);
  }
}
