package museum.foyer.understanding;

import java.util.Optional;
import java.util.Set;
import museum.foyer.knowledge.VisitorStatus;
import museum.foyer.understanding.party.Party;
import museum.foyer.understanding.topics.Topic;
import museum.foyer.understanding.topics.TopicIndex;
import museum.foyer.understanding.words.Figure;
import museum.foyer.understanding.words.ReadText;
import museum.foyer.understanding.words.Tokens;

/** Whether a question that says who comes asks what they pay. */
record PriceQuestion(Vocabulary vocabulary, ReadText text, Party party) {

  /** What people say of themselves to be told what they pay; nothing else is written for them. */
  private static final Set<VisitorStatus> PERSONAL =
      Set.of(
          VisitorStatus.ADULT,
          VisitorStatus.CHILD,
          VisitorStatus.STUDENT,
          VisitorStatus.SENIOR,
          VisitorStatus.TEACHER,
          VisitorStatus.JOBSEEKER,
          VisitorStatus.RESIDENT);

  /** As near as this, the question asks for something that is not said of who comes. */
  private static final double ASKS_OTHERWISE = 0.5;

  /** "My mother is …", "I am a …": more little words than these make a question of their own. */
  private static final int LITTLE_WORDS = 3;

  /**
   * @param whole the topic the question as a whole is nearest to
   */
  boolean asked(Optional<TopicIndex.Nearest> whole) {
    return (saysPrice() || onlyWho(whole))
        && vocabulary.unexplained(text, Topic.Subject.PRICES).stream()
            .noneMatch(vocabulary::namesOther);
  }

  /** "How much", "total" of a party that is counted, or "free". */
  private boolean saysPrice() {
    return vocabulary.prices().asksPrice(text.folded())
        || vocabulary.prices().asksTotal(text.folded()) && party.counted()
        || text.all(Figure.Money.class).stream().anyMatch(money -> money.amount().signum() == 0);
  }

  /** "2 adults and a 10 year old": what else is there to ask? */
  private boolean onlyWho(Optional<TopicIndex.Nearest> whole) {
    return whole.filter(found -> found.nearness() >= ASKS_OTHERWISE).isEmpty()
        && !party.visitors().isEmpty()
        && party.counted()
        && PERSONAL.containsAll(party.statuses())
        && vocabulary.content(text).isEmpty()
        && saysLittleElse();
  }

  private boolean saysLittleElse() {
    return Tokens.words(vocabulary.apartFromParty(text), vocabulary.language()).size()
        <= LITTLE_WORDS;
  }
}
