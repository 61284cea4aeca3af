package museum.foyer.understanding;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import museum.foyer.understanding.topics.Topic;
import museum.foyer.understanding.words.Figure;

/**
 * Completes a question by the one before it: a new topic starts afresh, unless it goes on about the
 * same subject; a new date, time, party or name keeps everything else.
 *
 * @param earlier completed itself
 * @param isName whether a word belongs to the name of a venue or an exhibition the question names
 */
record FollowUp(Understanding asked, Understanding earlier, Predicate<String> isName) {

  /**
   * A question that goes on ("and …") in this few words of its own may still leave out its topic.
   */
  private static final int FEW_WORDS = 3;

  /** Nearer than this, such a question has a topic of its own. */
  private static final double TOPIC_OF_ITS_OWN = 0.5;

  /**
   * A question of little words only has a topic if it is a phrasing of it ("how do I get to you").
   */
  private static final double PHRASING = 0.8;

  /** Subjects of which one can be asked several things about the same day. */
  private static final Set<Topic.Subject> COMPUTED =
      EnumSet.of(Topic.Subject.HOURS, Topic.Subject.PRICES, Topic.Subject.EXHIBITIONS);

  Understanding completed() {
    if (earlier.courteous() || asked.courteous() || !leavesOut()) {
      return asked;
    }
    Set<String> unexplained = new HashSet<>(earlier.unexplained());
    if (!bare()) {
      unexplained.addAll(asked.unexplained());
    }
    return new Understanding(
        asked.question(),
        asked.language(),
        topic(),
        bare() ? earlier.nearness() : asked.nearness(),
        asked.text(),
        asksNext() ? asked.days() : orEarlier(asked.days(), earlier.days()),
        orEarlier(asked.times(), earlier.times()),
        asked.party().unsaid() ? earlier.party() : asked.party(),
        Set.copyOf(unexplained),
        earlier.namesOther() || !bare() && asked.namesOther(),
        asked.content(),
        asked.goesOn(),
        Optional.of(earlier));
  }

  /** Whether the question cannot be understood without the earlier one. */
  private boolean leavesOut() {
    if (asked.text().all(Figure.Money.class).isEmpty() && bare()) {
      return addsParty() && subjectIs(Topic.Subject.PRICES)
          || adds() && asked.nearness() < PHRASING;
    }
    return asked.goesOn()
        && asked.content().size() <= FEW_WORDS
        && (asked.nearness() < TOPIC_OF_ITS_OWN
            || asked.topic().equals(earlier.topic())
            || asksMore());
  }

  /** "And last entry?" after a day's hours: another question about the same day. */
  private boolean asksMore() {
    Optional<Topic.Subject> subject = asked.topic().map(Topic::subject);
    return subject.filter(COMPUTED::contains).isPresent()
        && subject.equals(earlier.topic().map(Topic::subject));
  }

  /** Whether it says nothing but when, who and where. */
  private boolean bare() {
    return asked.content().stream().allMatch(isName);
  }

  private boolean adds() {
    return asked.goesOn()
        || addsParty()
        || !asked.days().isEmpty()
        || !asked.times().isEmpty()
        || !asked.content().isEmpty();
  }

  private boolean addsParty() {
    return !asked.party().unsaid();
  }

  /** "And after that?" after what is on show. */
  private boolean asksNext() {
    return bare()
        && asked.text().then()
        && asked.days().isEmpty()
        && earlier.topic().filter(Topic.EXHIBITIONS_NOW::equals).isPresent();
  }

  /** Opening hours are the same for everybody: "and for children?" then asks for something else. */
  private Optional<Topic> topic() {
    if (asksNext()) {
      return Optional.of(Topic.EXHIBITIONS_NEXT);
    }
    boolean asksElse = addsParty() && asked.topic().isPresent() && subjectIs(Topic.Subject.HOURS);
    boolean more = !bare() && asked.nearness() >= TOPIC_OF_ITS_OWN && asksMore();
    return asksElse || more ? asked.topic() : earlier.topic();
  }

  private boolean subjectIs(Topic.Subject subject) {
    return earlier.topic().filter(topic -> topic.subject() == subject).isPresent();
  }

  private static <T> List<T> orEarlier(List<T> asked, List<T> earlier) {
    return asked.isEmpty() ? earlier : asked;
  }
}
