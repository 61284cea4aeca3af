package museum.foyer.staff.contradictions;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import museum.foyer.knowledge.Kind;
import museum.foyer.knowledge.Language;
import museum.foyer.knowledge.Museum;
import museum.foyer.knowledge.Status;
import museum.foyer.knowledge.items.Items;
import museum.foyer.knowledge.items.NewItem;
import museum.foyer.staff.publishing.Objection;
import museum.foyer.staff.publishing.PublishCheck;
import museum.foyer.understanding.Reader;

/** Numbers, prices, dates and links are the same in every translation of an item. */
@ApplicationScoped
class TranslationsCheck implements PublishCheck {

  private final Items items;
  private final Reader reader;
  private final Clock clock;

  TranslationsCheck(Items items, Reader reader, Clock clock) {
    this.items = items;
    this.reader = reader;
    this.clock = clock;
  }

  @Override
  public List<Objection> objections(NewItem item) {
    if (item.status() != Status.PUBLISHED) {
      return List.of();
    }
    return items.museum().map(museum -> objections(item, museum)).orElse(List.of());
  }

  private List<Objection> objections(NewItem item, Museum museum) {
    return objections(
        item,
        museum.languages().stream().findFirst().orElse(Language.EN),
        LocalDate.now(clock.withZone(museum.timeZone())));
  }

  private List<Objection> objections(NewItem item, Language first, LocalDate today) {
    TranslatedFigures figures = new TranslatedFigures(reader, today);
    return Wordings.of(item).stream()
        .flatMap(
            translations ->
                Stream.concat(
                    figures.of(translations, first).stream().map(TranslationsCheck::objection),
                    leftOut(item, translations, figures)))
        .toList();
  }

  /** A note beside a price or a day need not repeat it: the fact itself says it. */
  private static Stream<Objection> leftOut(
      NewItem item, Map<Language, Wording> translations, TranslatedFigures figures) {
    return ContradictionCheck.READ.contains(item.kind()) || item.kind() == Kind.TEXT
        ? figures.leftOut(translations).stream().map(one -> objection(one, translations))
        : Stream.of();
  }

  private static Objection objection(
      LeftOut.Omission omission, Map<Language, Wording> translations) {
    return new Objection(
        "translations-differ",
        translations.get(omission.odd()).pointer(),
        String.format(
            Locale.ROOT,
            "The text in '%s' says “%s”, which the one in '%s' leaves out.",
            omission.says().tag(),
            omission.figure().text(),
            omission.leavesOut().tag()),
        false);
  }

  private static Objection objection(TranslatedFigures.Difference difference) {
    return new Objection(
        "translations-differ",
        difference.odd().pointer(),
        String.format(
            Locale.ROOT,
            "The text in '%s' says “%s” where the one in '%s' says “%s”.",
            difference.odd().language().tag(),
            difference.says().text(),
            difference.other().language().tag(),
            difference.otherSays().text()),
        false);
  }
}
