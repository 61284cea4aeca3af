package museum.foyer.answering.desk;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import museum.foyer.knowledge.Language;
import museum.foyer.knowledge.exhibitions.Exhibition;
import museum.foyer.knowledge.exhibitions.Exhibitions;
import museum.foyer.knowledge.hours.Venues;
import museum.foyer.knowledge.items.Cached;
import museum.foyer.knowledge.items.Items;
import museum.foyer.knowledge.prices.Tickets;
import museum.foyer.understanding.titles.Titles;

/**
 * The names of everything the museum has, as of a day: made once for each edition, and for each
 * span of days over which the same things are true.
 */
@ApplicationScoped
public class Directory {

  private record OfSpan(Language language, LocalDate firstDay) {}

  private final Venues venues;
  private final Tickets tickets;
  private final Exhibitions exhibitions;
  private final ValiditySpans spans;
  private final Cached<Map<OfSpan, Names>> names;
  private final Cached<Map<OfSpan, Names>> places;
  private final Cached<Map<LocalDate, Titles>> titles;

  Directory(
      Items items, Venues venues, Tickets tickets, Exhibitions exhibitions, ValiditySpans spans) {
    this.venues = venues;
    this.tickets = tickets;
    this.exhibitions = exhibitions;
    this.spans = spans;
    this.names = items.cached(ConcurrentHashMap::new);
    this.places = items.cached(ConcurrentHashMap::new);
    this.titles = items.cached(ConcurrentHashMap::new);
  }

  /** Every name an answer may use or must not use, as far as the day knows it. */
  public Names names(Language language, LocalDate day) {
    return names
        .get()
        .computeIfAbsent(
            new OfSpan(language, spans.firstDay(day)),
            span -> new Names(language, venues.on(day), tickets.on(day), exhibitions.knownOn(day)));
  }

  /** The names a question may give of where or what, exact ones: "Hall A ticket" names the hall. */
  public Names places(Language language, LocalDate day) {
    return places
        .get()
        .computeIfAbsent(
            new OfSpan(language, spans.firstDay(day)),
            span -> new Names(language, venues.on(day), List.of(), exhibitions.knownOn(day)));
  }

  /** The titles by which exhibitions are recognised in questions about the day. */
  public Titles titles(LocalDate day) {
    return titles
        .get()
        .computeIfAbsent(
            spans.firstDay(day),
            span ->
                new Titles(
                    exhibitions.knownOn(day).stream()
                        .collect(Collectors.toMap(Exhibition::key, Directory::called))));
  }

  private static Collection<String> called(Exhibition exhibition) {
    return Stream.concat(exhibition.title().all().stream(), exhibition.aliases().stream()).toList();
  }
}
