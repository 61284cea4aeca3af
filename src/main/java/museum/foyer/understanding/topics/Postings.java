package museum.foyer.understanding.topics;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * Which phrasings hold a feature, and with what weight. Packed into arrays: there are a hundred
 * thousand of them, which as objects would fill the heap.
 */
final class Postings {

  /** Hashes in rising order; with 64 bits no two of some thousand features meet. */
  private final long[] features;

  /** How much a feature says: its rarity times its share. */
  private final float[] weights;

  /** Where the postings of a feature begin; one more than there are features. */
  private final int[] starts;

  private final short[] phrasings;
  private final float[] inPhrasing;
  private final double unseen;

  /**
   * @param phrasings their features
   * @param share of a feature in the weight, 0–1
   * @param others features that stand in no phrasing but have a share of their own
   */
  Postings(
      List<List<String>> phrasings, Collection<String> others, ToDoubleFunction<String> share) {
    unseen = Math.log(1.0 + phrasings.size());
    Map<String, Integer> frequency = new HashMap<>();
    others.forEach(feature -> frequency.put(feature, 0));
    phrasings.forEach(
        held -> new HashSet<>(held).forEach(feature -> frequency.merge(feature, 1, Integer::sum)));
    features = frequency.keySet().stream().mapToLong(Postings::hash).sorted().toArray();
    weights = new float[features.length];
    starts = new int[features.length + 1];
    frequency.forEach(
        (feature, count) -> {
          int at = find(feature);
          double rarity = count == 0 ? unseen : Math.log(1 + (double) phrasings.size() / count);
          weights[at] = (float) (rarity * share.applyAsDouble(feature));
          starts[at + 1] = count;
        });
    Arrays.parallelPrefix(starts, Integer::sum);
    this.phrasings = new short[starts[features.length]];
    inPhrasing = new float[this.phrasings.length];
    int[] next = starts.clone();
    for (int phrasing = 0; phrasing < phrasings.size(); phrasing++) {
      post((short) phrasing, phrasings.get(phrasing), next);
    }
  }

  private void post(short phrasing, List<String> held, int[] next) {
    int[] distinct = held.stream().mapToInt(this::find).distinct().toArray();
    double length =
        Math.sqrt(Arrays.stream(distinct).mapToDouble(at -> weights[at] * weights[at]).sum());
    for (int at : distinct) {
      phrasings[next[at]] = phrasing;
      inPhrasing[next[at]++] = (float) (weights[at] / length);
    }
  }

  /** Where a feature is; negative if no phrasing has it. */
  int find(String feature) {
    return Arrays.binarySearch(features, hash(feature));
  }

  double weight(int feature) {
    return weights[feature];
  }

  /** The rarity of what stands in no phrasing. */
  double unseen() {
    return unseen;
  }

  /** The first posting of a feature; its last one is before the first of the next. */
  int start(int feature) {
    return starts[feature];
  }

  int phrasing(int posting) {
    return phrasings[posting];
  }

  /** The part of the feature in its phrasing, whose parts are a vector of length one. */
  double part(int posting) {
    return inPhrasing[posting];
  }

  /** FNV-1a over the characters. */
  private static long hash(String feature) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < feature.length(); i++) {
      hash = (hash ^ feature.charAt(i)) * 0x100000001b3L;
    }
    return hash;
  }
}
