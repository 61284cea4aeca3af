package museum.foyer.staff.contradictions;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import museum.foyer.knowledge.Kind;
import museum.foyer.knowledge.Museum;
import museum.foyer.knowledge.Status;
import museum.foyer.knowledge.exhibitions.Exhibitions;
import museum.foyer.knowledge.hours.Venues;
import museum.foyer.knowledge.items.Items;
import museum.foyer.knowledge.items.NewItem;
import museum.foyer.knowledge.prices.Tickets;
import museum.foyer.staff.publishing.Objection;
import museum.foyer.staff.publishing.PublishCheck;
import museum.foyer.understanding.Reader;
import museum.foyer.understanding.topics.Topic;

/**
 * What is to be published does not say otherwise than what is. A text is held against the facts and
 * the texts near it, a fact against the texts that speak of it.
 */
@ApplicationScoped
class ContradictionCheck implements PublishCheck {

  /** Kinds of item whose texts are read: all others are facts. */
  static final Set<Kind> READ = EnumSet.of(Kind.FAQ, Kind.HOUSE_RULE, Kind.EXHIBITION);

  private final Items items;
  private final Venues venues;
  private final Tickets tickets;
  private final Exhibitions exhibitions;
  private final NearTexts near;
  private final Reader reader;
  private final Clock clock;
  private final Limits limits = new Limits();
  private volatile long learned = -1;

  ContradictionCheck(
      Items items,
      Venues venues,
      Tickets tickets,
      Exhibitions exhibitions,
      NearTexts near,
      Clock clock) {
    this.items = items;
    this.venues = venues;
    this.tickets = tickets;
    this.exhibitions = exhibitions;
    this.near = near;
    this.reader = near.reader();
    this.clock = clock;
  }

  @Override
  public List<Objection> objections(NewItem item) {
    return items.museum().map(museum -> objections(item, museum)).orElse(List.of());
  }

  /** A museum of 20,000 entries takes minutes to read; whoever changes a price has a second. */
  @Scheduled(every = "10s", delayed = "10s", concurrentExecution = ConcurrentExecution.SKIP)
  void lookAhead() {
    long edition = items.edition();
    if (edition != learned) {
      items.museum().ifPresent(this::learn);
      learned = edition;
    }
  }

  private void learn(Museum museum) {
    LocalDate today = today(museum);
    near.learn(new Contradictions(known(museum, today), reader, today, limits), today);
  }

  private LocalDate today(Museum museum) {
    return LocalDate.now(clock.withZone(museum.timeZone()));
  }

  private List<Objection> objections(NewItem item, Museum museum) {
    LocalDate today = today(museum);
    LocalDate day = item.validity().from().filter(today::isBefore).orElse(today);
    Contradictions contradictions = new Contradictions(known(museum, day), reader, day, limits);
    if (!READ.contains(item.kind())) {
      Set<Topic.Subject> facts = facts(item.kind());
      return facts.isEmpty()
          ? List.of()
          : near.of(facts, contradictions, day).stream()
              .flatMap(wording -> contradictions.withFacts(wording).stream())
              .filter(finding -> isOf(finding, item))
              .map(finding -> changed(finding))
              .toList();
    }
    if (item.status() != Status.PUBLISHED) {
      return List.of();
    }
    return Wordings.of(item).stream()
        .flatMap(translations -> translations.values().stream())
        .flatMap(wording -> of(wording, contradictions, day))
        .map(ContradictionCheck::objection)
        .toList();
  }

  private Stream<Finding> of(Wording wording, Contradictions contradictions, LocalDate day) {
    return Stream.concat(
        contradictions.withFacts(wording).stream(),
        near.to(wording, day).stream()
            .flatMap(other -> contradictions.withEntry(wording, other).stream()));
  }

  private Known known(Museum museum, LocalDate day) {
    return new Known(
        museum,
        venues.on(day),
        tickets.known(day),
        tickets.freeDays(day),
        exhibitions.knownOn(day));
  }

  /** Of which an item of this kind decides what is true. */
  private static Set<Topic.Subject> facts(Kind kind) {
    return switch (kind) {
      case MUSEUM -> SpokenOf.FACTS;
      case VENUE -> Set.of(Topic.Subject.HOURS);
      case TICKET, FREE_DAY -> Set.of(Topic.Subject.PRICES);
      default -> Set.of();
    };
  }

  /** Hours contradict what is said of hours, tickets what is said of prices. */
  private static boolean isOf(Finding finding, NewItem item) {
    return switch (item.kind()) {
      case VENUE -> finding.place().equals("venues/" + item.key());
      case TICKET -> finding.place().startsWith("prices");
      case FREE_DAY ->
          finding.place().startsWith("free-days") || finding.place().startsWith("prices");
      default -> true;
    };
  }

  private static Objection objection(Finding finding) {
    return new Objection(
        "contradiction",
        finding.wording().pointer(),
        String.format(
            Locale.ROOT,
            "This says “%s”, but %s says “%s”.",
            finding.says(),
            finding.place(),
            finding.otherwise()),
        true);
  }

  /** The text that is wrong from now on stands in another item. */
  private static Objection changed(Finding finding) {
    return new Objection(
        "contradiction",
        "",
        String.format(
            Locale.ROOT,
            "%s says “%s” (in '%s'), but %s now says “%s”.",
            EntryCheck.place(finding.wording()),
            finding.says(),
            finding.wording().language().tag(),
            finding.place(),
            finding.otherwise()),
        true);
  }
}
