package museum.foyer.understanding;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import museum.foyer.knowledge.Language;
import museum.foyer.understanding.party.Party;
import museum.foyer.understanding.topics.Topic;
import museum.foyer.understanding.words.Figure;
import museum.foyer.understanding.words.ReadText;

/**
 * What a visitor's question was understood to say.
 *
 * @param topic the topic it is nearest to; empty where it is near to none
 * @param nearness of the topic, 0–1
 * @param days asked about, in the order of the question
 * @param times of day asked about
 * @param unexplained its words that belong neither to the subject of the topic nor to the other
 *     parts understood
 * @param namesOther whether one of the unexplained words stands for a topic that only the team can
 *     answer
 * @param content its words that are neither figures, visitors, times of day nor little words
 * @param goesOn whether it begins as one goes on from an earlier question ("and on Sunday?")
 * @param continued the earlier question it takes from what it leaves out; empty if it stands alone
 */
public record Understanding(
    String question,
    Language language,
    Optional<Topic> topic,
    double nearness,
    ReadText text,
    List<Figure.Day> days,
    List<Figure.Time> times,
    Party party,
    Set<String> unexplained,
    boolean namesOther,
    Set<String> content,
    boolean goesOn,
    Optional<Understanding> continued) {

  /** The same after an earlier question, from which it takes what it leaves out. */
  public Understanding after(Understanding earlier, Predicate<String> isName) {
    return new FollowUp(this, earlier, isName).completed();
  }

  /** Whether it is said out of politeness and asks for nothing. */
  public boolean courteous() {
    return topic.filter(said -> said.subject() == Topic.Subject.COURTESY).isPresent()
        && content.isEmpty()
        && days.isEmpty()
        && times.isEmpty()
        && party.unsaid();
  }

  /**
   * Whether it begins with what was understood, so that the words left over are the circumstances
   * rather than what it is about: "open tomorrow if it rains?", unlike "is the pool open?".
   */
  public boolean leavesOverAsides() {
    return text.keywords().stream()
        .findFirst()
        .map(ReadText.Keyword::word)
        .filter(word -> content.contains(word) && !unexplained.contains(word))
        .isPresent();
  }

  /** The question together with those it goes on from, oldest first. */
  public String inContext() {
    return continued.map(earlier -> earlier.inContext() + " " + question).orElse(question);
  }
}
