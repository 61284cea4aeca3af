package museum.foyer.understanding;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import museum.foyer.knowledge.Language;

/**
 * The phrasings of one language, to be compared with a question: cosine of features weighted by how
 * rare they are among the phrasings.
 */
final class TopicIndex {

  /** "Do you have a" stands in the phrasings of every topic. */
  private static final double FILLER_WEIGHT = 0.3;

  /** A run of characters says less than the word it is part of. */
  private static final double GRAM_WEIGHT = 0.35;

  private record Posting(int phrase, float weight) {}

  private final Language language;
  private final List<Topic> topicOf = new ArrayList<>();
  private final Map<String, List<Posting>> postings = new HashMap<>();
  private final Map<String, Double> rarity = new HashMap<>();
  private final Set<String> fillerFeatures = new HashSet<>();
  private final Map<String, Set<Topic>> topicsOfWord = new HashMap<>();
  private final Map<Topic.Subject, Set<String>> vocabulary = new EnumMap<>(Topic.Subject.class);

  TopicIndex(Phrasebook phrases) {
    language = phrases.language();
    phrases
        .fillers()
        .forEach(filler -> fillerFeatures.addAll(Tokens.features(Spelling.fold(filler), language)));
    List<List<String>> features = new ArrayList<>();
    phrases
        .topics()
        .forEach(
            (key, phrasings) -> {
              Topic topic = Topic.of(key);
              for (String phrasing : phrasings) {
                String folded = Spelling.fold(phrasing);
                topicOf.add(topic);
                features.add(Tokens.features(folded, language));
                learn(topic, folded);
              }
            });
    weigh(features);
    for (int phrase = 0; phrase < features.size(); phrase++) {
      post(phrase, features.get(phrase));
    }
  }

  /**
   * How near the question is to the nearest phrasing of each topic, 0–1; topics that share nothing
   * are left out.
   */
  Map<Topic, Double> scores(String folded) {
    Map<String, Double> question = vector(Tokens.features(folded, language));
    float[] dots = new float[topicOf.size()];
    question.forEach(
        (feature, weight) -> {
          for (Posting posting : postings.getOrDefault(feature, List.of())) {
            dots[posting.phrase()] += (float) (weight * posting.weight());
          }
        });
    Map<Topic, Double> best = new EnumMap<>(Topic.class);
    for (int phrase = 0; phrase < dots.length; phrase++) {
      if (dots[phrase] > 0) {
        best.merge(topicOf.get(phrase), (double) dots[phrase], Math::max);
      }
    }
    return best;
  }

  /** The words (or pairs of characters) in which a subject is asked about. */
  Set<String> vocabulary(Topic.Subject subject) {
    return vocabulary.getOrDefault(subject, Set.of());
  }

  /**
   * Whether a word stands for one or two topics that the team has to answer ("shop", "parking").
   */
  boolean namesWrittenTopic(String word) {
    Set<Topic> topics = topicsOfWord.getOrDefault(word, Set.of());
    return !topics.isEmpty()
        && topics.size() <= 2
        && topics.stream().allMatch(topic -> topic.subject() == Topic.Subject.WRITTEN);
  }

  private void learn(Topic topic, String folded) {
    Set<String> words = vocabulary.computeIfAbsent(topic.subject(), any -> new HashSet<>());
    for (String word : Tokens.words(folded, language)) {
      List<String> parts = Tokens.byCharacter(language) ? Tokens.pairs(word) : List.of(word);
      words.addAll(parts);
      parts.forEach(
          part ->
              topicsOfWord.computeIfAbsent(part, any -> EnumSet.noneOf(Topic.class)).add(topic));
    }
  }

  private void weigh(List<List<String>> features) {
    Map<String, Integer> frequency = new HashMap<>();
    features.forEach(
        list -> new HashSet<>(list).forEach(feature -> frequency.merge(feature, 1, Integer::sum)));
    frequency.forEach(
        (feature, count) -> rarity.put(feature, Math.log(1 + (double) features.size() / count)));
  }

  private void post(int phrase, List<String> features) {
    vector(features)
        .forEach(
            (feature, weight) ->
                postings
                    .computeIfAbsent(feature, any -> new ArrayList<>(2))
                    .add(new Posting(phrase, weight.floatValue())));
  }

  private double share(String feature) {
    double share = feature.startsWith("~") ? GRAM_WEIGHT : 1;
    return fillerFeatures.contains(feature) ? share * FILLER_WEIGHT : share;
  }

  private Map<String, Double> vector(List<String> features) {
    double unseen = Math.log(1.0 + topicOf.size());
    Map<String, Double> weights = new HashMap<>();
    for (String feature : features) {
      weights.put(feature, rarity.getOrDefault(feature, unseen) * share(feature));
    }
    double length =
        Math.sqrt(weights.values().stream().mapToDouble(weight -> weight * weight).sum());
    weights.replaceAll((feature, weight) -> weight / length);
    return weights;
  }
}
