package museum.foyer.understanding.topics;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import museum.foyer.knowledge.Language;
import museum.foyer.understanding.words.Forms;
import museum.foyer.understanding.words.Span;

/** Reads which details of an exhibition are asked for, in one language. */
public final class DetailReader {

  /** Between two words of a form, as {@link Forms} writes it. */
  private static final String GAP = "[ -]?";

  /** "Is Storms still on", "läuft Stürme noch": there the title may stand, blotted out. */
  private static final String GAP_WITH_TITLE = "(?:[ -]?|[ \\x01]*\\x01 ?)";

  private final Map<ExhibitionDetail, Pattern> patterns = new EnumMap<>(ExhibitionDetail.class);

  /**
   * @param forms by the keys of {@link ExhibitionDetail}
   * @throws IllegalArgumentException if a key is none of them
   */
  public DetailReader(Language language, Map<String, List<String>> forms) {
    Forms words = new Forms(language);
    forms.forEach(
        (key, list) ->
            patterns.put(
                ExhibitionDetail.of(key),
                Pattern.compile(words.any(list).replace(GAP, GAP_WITH_TITLE))));
  }

  /** Every place of a folded text where a detail is asked for; a title in it may be blotted out. */
  public List<Mention> in(String folded) {
    return patterns.entrySet().stream()
        .flatMap(
            entry ->
                entry
                    .getValue()
                    .matcher(folded)
                    .results()
                    .map(m -> new Mention(entry.getKey(), new Span(m.start(), m.end()))))
        .toList();
  }

  /** A detail asked for at a place of a folded text. */
  public record Mention(ExhibitionDetail detail, Span span) {}
}
