package museum.foyer.understanding;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import museum.foyer.knowledge.Language;

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
    boolean namesOther) {}
