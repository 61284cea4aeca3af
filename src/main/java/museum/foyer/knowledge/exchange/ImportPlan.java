package museum.foyer.knowledge.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import museum.foyer.knowledge.Kind;
import museum.foyer.knowledge.Status;
import museum.foyer.knowledge.items.NewItem;
import museum.foyer.knowledge.items.Revisions;
import museum.foyer.knowledge.rules.FileError;

/**
 * What an import would do, found out without doing it.
 *
 * @param digest of what is known now and of what would be known after; other knowledge or another
 *     file has another one. Empty with errors
 * @param changed what would say something else, or hold at another time
 * @param retired what is published and the file no longer has; drafts stay
 * @param moved whether only the order of some items would be another one
 * @param errors the first hundred; nothing is done if there is one
 * @param notes how the file was understood, and what in it was not
 * @param items all that is to be known
 * @param madeFrom what was known
 */
public record ImportPlan(
    String digest,
    List<Ref> added,
    List<Ref> changed,
    List<Ref> retired,
    List<Ref> unchanged,
    boolean moved,
    List<FileError> errors,
    int totalErrors,
    List<String> notes,
    List<NewItem> items,
    Set<Revisions.Version> madeFrom) {

  /** An item by its name. */
  public record Ref(Kind kind, String key) {
    static Ref of(NewItem item) {
      return new Ref(item.kind(), item.key());
    }
  }

  /** A number may be written as a text, as prices are: both say the same. */
  private static final Comparator<JsonNode> AS_WRITTEN =
      (one, other) ->
          one.equals(other)
                  || one.isValueNode() && other.isValueNode() && one.asText().equals(other.asText())
              ? 0
              : 1;

  static ImportPlan refused(List<FileError> errors, int total, List<String> notes) {
    List<Ref> none = List.of();
    return new ImportPlan(
        "", none, none, none, none, false, errors, total, notes, List.of(), Set.of());
  }

  static ImportPlan of(Revisions.Snapshot from, List<NewItem> items, List<String> notes) {
    List<NewItem> current = from.items();
    Map<Ref, NewItem> known = new LinkedHashMap<>();
    current.forEach(item -> known.put(Ref.of(item), item));
    List<Ref> added = new ArrayList<>();
    List<Ref> changed = new ArrayList<>();
    List<Ref> unchanged = new ArrayList<>();
    for (NewItem item : items) {
      NewItem before = known.get(Ref.of(item));
      (before == null ? added : same(before, item) ? unchanged : changed).add(Ref.of(item));
    }
    items.forEach(item -> known.remove(Ref.of(item)));
    List<Ref> retired =
        known.values().stream()
            .filter(item -> item.status() == Status.PUBLISHED)
            .map(Ref::of)
            .toList();
    return new ImportPlan(
        Digest.of(current, items),
        added,
        changed,
        retired,
        unchanged,
        !order(current, items).equals(order(items, current)),
        List.of(),
        0,
        notes,
        items,
        from.versions());
  }

  /** Whether visitors and staff would see anything else after it. */
  public boolean changesNothing() {
    return added.isEmpty() && changed.isEmpty() && retired.isEmpty() && !moved;
  }

  private static boolean same(NewItem one, NewItem other) {
    return one.status() == other.status()
        && one.validity().equals(other.validity())
        && one.body().equals(AS_WRITTEN, other.body());
  }

  /** The order, kind by kind, of the items that are also among the others. */
  private static Map<Kind, List<String>> order(List<NewItem> items, List<NewItem> others) {
    Map<Ref, NewItem> there = new HashMap<>();
    others.forEach(item -> there.put(Ref.of(item), item));
    Map<Kind, List<String>> order = new EnumMap<>(Kind.class);
    items.stream()
        .filter(item -> there.containsKey(Ref.of(item)))
        .forEach(
            item -> order.computeIfAbsent(item.kind(), k -> new ArrayList<>()).add(item.key()));
    return order;
  }
}
