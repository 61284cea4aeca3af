package museum.foyer.knowledge.texts;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import museum.foyer.knowledge.Audience;
import museum.foyer.knowledge.items.Item;

/**
 * What a museum has published in its own words.
 *
 * @param byKey of Foyer's own text that each stands for
 */
record StaffTexts(Map<String, List<Item<StaffText>>> byKey) {

  static final StaffTexts NONE = new StaffTexts(Map.of());

  static StaffTexts of(List<Item<StaffText>> published) {
    return new StaffTexts(
        published.stream().collect(Collectors.groupingBy(item -> item.value().says().key())));
  }

  /** The one for this audience, else the one for everybody. */
  Optional<Template> find(String key, Addressee to) {
    List<Item<StaffText>> said = byKey.get(key);
    return said == null
        ? Optional.empty()
        : Stream.of(to.audience(), Audience.GENERAL)
            .flatMap(readers -> inForce(said, readers, to).stream())
            .findFirst();
  }

  private static Optional<Template> inForce(
      List<Item<StaffText>> said, Audience readers, Addressee to) {
    return said.stream()
        .filter(item -> item.value().readers() == readers && item.validity().on(to.day()))
        .flatMap(item -> item.value().text().exactly(to.language()).stream())
        .map(Template::new)
        .findFirst();
  }
}
