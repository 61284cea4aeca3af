package museum.foyer.understanding.titles;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The titles that share enough pairs of letters with a text to be worth comparing: a museum may
 * have hundreds, in twelve languages, and a question comes near to few.
 */
final class NearTitles {

  /** Neighbours that change places change three pairs; other edits change two. */
  private static final int PAIRS_OF_AN_EDIT = 3;

  private final List<Title> titles;
  private final int[] wanted;
  private final Map<String, List<Integer>> titlesByPair = new HashMap<>();

  NearTitles(List<Title> titles) {
    this.titles = List.copyOf(titles);
    this.wanted = new int[titles.size()];
    for (int i = 0; i < titles.size(); i++) {
      Title title = titles.get(i);
      Set<String> pairs = new HashSet<>();
      title.pieces().forEach(piece -> pairs.addAll(pairs(piece)));
      wanted[i] = pairs.size() - PAIRS_OF_AN_EDIT * title.allowed();
      for (String pair : pairs) {
        titlesByPair.computeIfAbsent(pair, any -> new ArrayList<>()).add(i);
      }
    }
  }

  Stream<Title> to(TitleWords text) {
    int[] shared = new int[titles.size()];
    for (String pair : pairs(text.letters().text())) {
      for (int title : titlesByPair.getOrDefault(pair, List.of())) {
        shared[title]++;
      }
    }
    return IntStream.range(0, shared.length)
        .filter(title -> shared[title] >= wanted[title])
        .mapToObj(titles::get);
  }

  private static Set<String> pairs(String letters) {
    Set<String> pairs = new HashSet<>();
    for (int i = 0; i + 2 <= letters.length(); i++) {
      pairs.add(letters.substring(i, i + 2));
    }
    return pairs;
  }
}
