package museum.foyer.understanding;

import java.util.Optional;
import java.util.Set;
import museum.foyer.knowledge.VisitorStatus;

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

  /**
   * @param whole the topic the question as a whole is nearest to
   */
  boolean asked(Optional<TopicIndex.Nearest> whole) {
    return (saysPrice() || whole.filter(TopicIndex.Nearest::inSoManyWords).isEmpty() && onlyWho())
        && vocabulary.unexplained(text, Topic.Subject.PRICES).stream()
            .noneMatch(word -> Reader.namesOther(word, vocabulary));
  }

  /** "How much", "total" of a party that is counted, or "free". */
  private boolean saysPrice() {
    return vocabulary.prices().asksPrice(text.folded())
        || vocabulary.prices().asksTotal(text.folded()) && party.counted()
        || text.all(Figure.Money.class).stream().anyMatch(money -> money.amount().signum() == 0);
  }

  /** "2 adults and a 10 year old": what else is there to ask? */
  private boolean onlyWho() {
    return !party.visitors().isEmpty()
        && party.counted()
        && PERSONAL.containsAll(party.statuses())
        && vocabulary.content(text).isEmpty();
  }
}
