package museum.foyer.staff.contradictions;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import museum.foyer.knowledge.Language;
import museum.foyer.knowledge.Museum;
import museum.foyer.knowledge.Status;
import museum.foyer.knowledge.items.Items;
import museum.foyer.knowledge.items.NewItem;
import museum.foyer.staff.publishing.Objection;
import museum.foyer.staff.publishing.PublishCheck;
import museum.foyer.understanding.Reader;

/** Numbers, dates and links are the same in every translation of an item. */
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
        .flatMap(translations -> figures.of(translations, first).stream())
        .map(TranslationsCheck::objection)
        .toList();
  }

  private static Objection objection(TranslatedFigures.Difference difference) {
    return new Objection(
        "translations-differ",
        difference.odd().pointer(),
        String.format(
            java.util.Locale.ROOT,
            "The text in '%s' says “%s” where the one in '%s' says “%s”.",
            difference.odd().language().tag(),
            difference.says().text(),
            difference.other().language().tag(),
            difference.otherSays().text()),
        false);
  }
}
