package museum.foyer.answering.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import museum.foyer.answering.desk.Source;
import museum.foyer.answering.desk.Subject;
import museum.foyer.understanding.polarity.Aspect;

/**
 * One piece of evidence.
 *
 * @param text as the model is shown it
 * @param claims every figure in it
 * @param names of closed sets that an answer may therefore use
 * @param keywords by which a sentence is known to speak of it; empty for computed facts
 * @param assertions what it says yes or no to
 * @param words it is about, in the visitor's language; empty where it is in another
 */
public record Line(
    Source source,
    String text,
    List<Claim> claims,
    Set<Subject> names,
    Set<String> keywords,
    List<Assertion> assertions,
    Set<String> words) {

  public Line {
    claims = List.copyOf(claims);
    names = Set.copyOf(names);
    keywords = Set.copyOf(keywords);
    assertions = List.copyOf(assertions);
    words = Set.copyOf(words);
  }

  /** A line of computed facts, which says yes or no to nothing yet. */
  public Line(
      Source source, String text, List<Claim> claims, Set<Subject> names, Set<String> keywords) {
    this(source, text, claims, names, keywords, List.of(), Set.of());
  }

  /** The same, known by computation to hold or not in one aspect. */
  public Line asserting(Aspect aspect, boolean holds, Set<Subject> subjects) {
    List<Assertion> more = new ArrayList<>(assertions);
    more.add(Assertion.computed(aspect, holds, subjects));
    return new Line(source, text, claims, names, keywords, more, words);
  }
}
