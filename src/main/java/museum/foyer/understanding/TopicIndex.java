package museum.foyer.understanding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import museum.foyer.knowledge.Language;

/**
 * The phrasings of one language, to be compared with a question: cosine of features weighted by how
 * rare they are among the phrasings, together with how much each feature speaks for the topic.
 */
final class TopicIndex {

  /** "Do you have a" stands in the phrasings of every topic. */
  private static final double FILLER_WEIGHT = 0.3;

  /** A part of a word says less than the whole. */
  private static final double GRAM_WEIGHT = 0.5;

  /** How much the words of a topic count beside its nearest phrasing. */
  private static final double TOPIC_SHARE = 0.3;

  /** A topic and how near a question is to it, 0–1. */
  record Nearest(Topic topic, double nearness) {

    /** Nearer than this, the question is a phrasing of the topic but for a little word. */
    private static final double PHRASING = 0.85;

    /** Another topic, unless this one is asked about in so many words. */
    Nearest or(Topic other) {
      boolean sure = nearness >= PHRASING || topic.subject() == other.subject();
      return sure ? this : new Nearest(other, nearness);
    }
  }

  private final Language language;
  private final Topic[] topicOf;
  private final Postings postings;
  private final Set<String> writtenTopicWords;
  private final Map<Topic.Subject, Set<String>> vocabulary = new EnumMap<>(Topic.Subject.class);

  TopicIndex(Phrasebook phrases) {
    language = phrases.language();
    List<Topic> topics = new ArrayList<>();
    List<List<String>> features = new ArrayList<>();
    Map<String, Set<Topic>> topicsOfWord = new HashMap<>();
    phrases
        .topics()
        .forEach(
            (key, phrasings) -> {
              Topic topic = Topic.of(key);
              for (String phrasing : phrasings) {
                String folded = Spelling.fold(phrasing);
                topics.add(topic);
                features.add(Tokens.features(folded, language));
                words(folded)
                    .forEach(
                        word ->
                            topicsOfWord
                                .computeIfAbsent(word, any -> EnumSet.noneOf(Topic.class))
                                .add(topic));
              }
            });
    topicOf = topics.toArray(Topic[]::new);
    Set<String> little = new HashSet<>();
    phrases
        .fillers()
        .forEach(filler -> little.addAll(Tokens.features(Spelling.fold(filler), language)));
    postings =
        new Postings(
            features,
            little,
            feature -> little.contains(feature) ? share(feature) * FILLER_WEIGHT : share(feature));
    topicsOfWord.forEach(
        (word, of) ->
            of.forEach(
                topic ->
                    vocabulary.computeIfAbsent(topic.subject(), any -> new HashSet<>()).add(word)));
    writtenTopicWords =
        topicsOfWord.entrySet().stream()
            .filter(entry -> isWritten(entry.getValue()))
            .map(Map.Entry::getKey)
            .collect(Collectors.toUnmodifiableSet());
  }

  /** The topic the question is nearest to, if it shares anything with one. */
  Optional<Nearest> nearest(String folded, Predicate<Topic> among) {
    Match match = new Match(topicOf.length);
    new HashSet<>(Tokens.features(folded, language)).forEach(match::add);
    return match.nearest(among);
  }

  /** A question being compared. */
  private final class Match {

    private final double[] parts;
    private final double[] support = new double[Topic.values().length];
    private double squares;

    Match(int phrasings) {
      parts = new double[phrasings];
    }

    void add(String feature) {
      int at = postings.find(feature);
      double weight = at < 0 ? postings.unseen() * share(feature) : postings.weight(at);
      squares += weight * weight;
      if (at < 0) {
        return;
      }
      int first = postings.start(at);
      int end = postings.start(at + 1);
      for (int i = first; i < end; i++) {
        int phrasing = postings.phrasing(i);
        parts[phrasing] += weight * postings.part(i);
        support[topicOf[phrasing].ordinal()] += weight * weight / (end - first);
      }
    }

    Optional<Nearest> nearest(Predicate<Topic> among) {
      double[] cosines = new double[support.length];
      for (int i = 0; i < parts.length; i++) {
        int topic = topicOf[i].ordinal();
        cosines[topic] = Math.max(cosines[topic], parts[i] / Math.sqrt(squares));
      }
      return Arrays.stream(Topic.values())
          .filter(topic -> cosines[topic.ordinal()] > 0)
          .filter(among)
          .max(Comparator.comparingDouble(topic -> score(cosines, topic.ordinal())))
          .map(topic -> new Nearest(topic, Math.min(1, cosines[topic.ordinal()])));
    }

    private double score(double[] cosines, int topic) {
      return cosines[topic] + TOPIC_SHARE * support[topic] / squares;
    }
  }

  /** The words (or pairs of characters) in which a subject is asked about. */
  Set<String> vocabulary(Topic.Subject subject) {
    return vocabulary.getOrDefault(subject, Set.of());
  }

  /**
   * Whether a word stands for one or two topics that the team has to answer ("shop", "parking").
   */
  boolean namesWrittenTopic(String word) {
    return writtenTopicWords.contains(word);
  }

  private List<String> words(String folded) {
    List<String> words = Tokens.words(folded, language);
    return Tokens.byCharacter(language)
        ? words.stream().flatMap(word -> Tokens.pairs(word).stream()).toList()
        : words;
  }

  private static boolean isWritten(Set<Topic> topics) {
    return topics.size() <= 2
        && topics.stream().allMatch(topic -> topic.subject() == Topic.Subject.WRITTEN);
  }

  private static double share(String feature) {
    return feature.startsWith(Tokens.PART) ? GRAM_WEIGHT : 1;
  }
}
