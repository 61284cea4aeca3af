package museum.foyer.knowledge.rules;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import museum.foyer.knowledge.Language;
import museum.foyer.knowledge.faq.FaqEntry;
import museum.foyer.knowledge.rules.Entries.Entry;

/** One question has one answer: no wording stands in two entries that hold on the same day. */
final class FaqRules {

  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

  private record Wording(Language language, String text) {}

  private final Findings findings;
  private final Map<Wording, List<Entry<FaqEntry>>> known = new HashMap<>();

  FaqRules(Findings findings) {
    this.findings = findings;
  }

  void check(Entry<FaqEntry> entry) {
    if (entry.published()) {
      entry
          .value()
          .translations()
          .forEach((language, wording) -> questions(entry, language, wording.questions()));
    }
  }

  private void questions(Entry<FaqEntry> entry, Language language, List<String> questions) {
    for (int i = 0; i < questions.size(); i++) {
      Wording wording = new Wording(language, normal(questions.get(i)));
      String pointer = entry.pointer() + "/translations/" + language.tag() + "/questions/" + i;
      List<Entry<FaqEntry>> others = known.computeIfAbsent(wording, w -> new ArrayList<>(1));
      others.stream()
          .filter(other -> other != entry)
          .filter(other -> other.item().validity().overlaps(entry.item().validity()))
          .findFirst()
          .ifPresent(
              other ->
                  findings.add(
                      pointer, "this wording also stands in '" + other.item().key() + "'"));
      others.add(entry);
    }
  }

  /** As two visitors may type one question: case, width, punctuation and spaces do not count. */
  private static String normal(String question) {
    String folded = Normalizer.normalize(question, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    return BETWEEN_WORDS.matcher(folded).replaceAll(" ").strip();
  }
}
