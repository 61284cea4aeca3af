package museum.foyer.staff.contradictions;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import museum.foyer.answering.desk.Names;
import museum.foyer.knowledge.Language;
import museum.foyer.understanding.Reader;
import museum.foyer.understanding.topics.Topic;

/** Everything a text is held against: the calendar, the prices, and what else the museum says. */
final class Contradictions {

  private final Sentences sentences;
  private final CalendarCheck calendar;
  private final HoursCheck hours;
  private final PriceCheck prices;
  private final EntryCheck entries;
  private final Map<Wording, List<Sentence>> read = new HashMap<>();

  private final List<Object> names;

  Contradictions(Known known, Reader reader, LocalDate today, Limits limits) {
    this.sentences = new Sentences(reader, today, language -> names(known, language));
    this.names = known.names();
    this.calendar = new CalendarCheck(known, today, limits);
    this.hours = new HoursCheck(known, today);
    this.prices = new PriceCheck(known, today, limits);
    this.entries = new EntryCheck(reader, today);
  }

  /** What it says otherwise than the facts do: of each kind the first. */
  List<Finding> withFacts(Wording wording) {
    List<Sentence> all = read(wording);
    return Stream.of(
            all.stream().flatMap(sentence -> calendar.of(sentence).stream()).limit(1),
            all.stream().flatMap(sentence -> hours.of(sentence).stream()).limit(1),
            all.stream().flatMap(sentence -> prices.of(sentence).stream()).limit(1))
        .flatMap(found -> found)
        .toList();
  }

  List<Object> names() {
    return names;
  }

  /** The facts that something in it is to be held against, whatever they are. */
  Set<Topic.Subject> facts(Wording wording) {
    Set<Topic.Subject> facts = EnumSet.noneOf(Topic.Subject.class);
    for (Sentence sentence : sentences.of(wording)) {
      if (HoursCheck.speaksOf(sentence) || CalendarCheck.speaksOf(sentence)) {
        facts.add(Topic.Subject.HOURS);
      }
      if (PriceCheck.speaksOf(sentence)) {
        facts.add(Topic.Subject.PRICES);
      }
    }
    return facts;
  }

  /** What it says otherwise than another text in the same language. */
  List<Finding> withEntry(Wording wording, Wording other) {
    return EntryCheck.isOther(wording, other)
        ? entries.between(wording, read(wording), other, read(other))
        : List.of();
  }

  /** A text is held against many: each is read once. */
  private List<Sentence> read(Wording wording) {
    return read.computeIfAbsent(wording, sentences::of);
  }

  private static Names names(Known known, Language language) {
    return new Names(language, known.venues(), known.tickets(), known.exhibitions());
  }
}
