package museum.foyer.answering;

import java.util.List;
import java.util.Set;

/**
 * One piece of evidence.
 *
 * @param text as the model is shown it
 * @param claims every figure in it
 * @param names of closed sets that an answer may therefore use
 * @param keywords by which a sentence is known to speak of it; empty for computed facts
 */
record Line(
    Source source, String text, List<Claim> claims, Set<Subject> names, Set<String> keywords) {

  Line {
    claims = List.copyOf(claims);
    names = Set.copyOf(names);
    keywords = Set.copyOf(keywords);
  }
}
