package museum.foyer.answering;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import museum.foyer.answering.desk.Conventions;
import museum.foyer.answering.desk.Desk;
import museum.foyer.answering.desk.Directory;
import museum.foyer.answering.desk.Names;
import museum.foyer.answering.desk.Placed;
import museum.foyer.answering.desk.Question;
import museum.foyer.answering.desk.Subject;
import museum.foyer.answering.desk.Subject.Dimension;
import museum.foyer.answering.evidence.Facts;
import museum.foyer.answering.evidence.Values;
import museum.foyer.knowledge.Language;
import museum.foyer.knowledge.Museum;
import museum.foyer.knowledge.hours.Venue;
import museum.foyer.knowledge.hours.Venues;
import museum.foyer.knowledge.items.Items;
import museum.foyer.knowledge.texts.Texts;
import museum.foyer.retrieval.Passage;
import museum.foyer.understanding.Reader;
import museum.foyer.understanding.Understanding;
import museum.foyer.understanding.words.Figure;
import museum.foyer.understanding.words.ReadText;

/** Reads a question against the museum's published knowledge and computes its facts. */
@ApplicationScoped
class Desks {

  private final Items items;
  private final Venues venues;
  private final Directory directory;
  private final ComputedFacts computed;
  private final Texts texts;
  private final Reader reader;

  Desks(
      Items items,
      Venues venues,
      Directory directory,
      ComputedFacts computed,
      Texts texts,
      Reader reader) {
    this.items = items;
    this.venues = venues;
    this.directory = directory;
    this.computed = computed;
    this.texts = texts;
    this.reader = reader;
  }

  /** Of the knowledge that answers now. */
  long edition() {
    return items.edition();
  }

  Desk open(Question question) {
    Museum museum = items.museum().orElseThrow(NoKnowledgeException::noMuseum);
    Understanding understanding =
        new Turns(reader, language -> directory.places(language, question.today()))
            .understand(question);
    List<Figure.Range> days =
        understanding.days().stream().flatMap(day -> day.readings().stream()).distinct().toList();
    LocalDate visitDate = Desk.visitDate(days, question.today());
    List<Venue> known = venues.on(visitDate);
    Names names = directory.places(understanding.language(), visitDate);
    Set<String> inFull = mentioned(understanding, names, Dimension.VENUE);
    Set<String> mentioned = inFull.isEmpty() ? meant(understanding, museum, known) : inFull;
    List<Venue> named =
        known.stream()
            .filter(
                venue ->
                    question
                        .venue()
                        .map(venue.key()::equals)
                        .orElseGet(() -> mentioned.contains(venue.key())))
            .toList();
    return new Desk(
        question,
        understanding,
        museum,
        days,
        known,
        named,
        texts,
        new Conventions(understanding.language()));
  }

  private Set<String> meant(Understanding understanding, Museum museum, List<Venue> known) {
    Language language = understanding.language();
    return new VenueWords(
            language, known, museum.name().all(), word -> reader.isOrdinary(word, language))
        .in(understanding.text().folded());
  }

  /** What code can compute for the question. */
  Facts facts(Desk desk) {
    Facts facts = computed.of(desk);
    List<String> readings = facts.none() ? List.of() : desk.openReadings();
    return facts.asking(readings);
  }

  /** Whether the facts answer all of the question: no word of it asks for anything else. */
  boolean isPlain(Desk desk) {
    return computed.answerAll(desk);
  }

  /** Every name an answer may use or must not use, as far as the day asked about knows it. */
  Names names(Desk desk) {
    return directory.names(desk.language(), desk.visitDate());
  }

  /** Whether question and phrasing name the same days, times, ages, prices, visitors and venues. */
  boolean sameSlots(Desk desk, Passage passage) {
    ReadText phrasing = reader.read(passage.title(), passage.language(), desk.today());
    return slots(desk, phrasing).equals(slots(desk, desk.understanding().text()));
  }

  private Set<Object> slots(Desk desk, ReadText text) {
    Set<Object> slots = new HashSet<>();
    for (Figure figure : text.figures()) {
      slots.addAll(
          figure instanceof Figure.Day day && day.weekday().isPresent()
              ? List.of(day.weekday().get())
              : Values.of(figure));
    }
    text.visitors().forEach(visitor -> slots.add(visitor.status()));
    slots.addAll(keys(names(desk).in(text.folded()), Dimension.VENUE));
    return slots;
  }

  /** What the question names or, if it names none, the earlier one it goes on from. */
  private static Set<String> mentioned(
      Understanding understanding, Names names, Dimension dimension) {
    Set<String> own = keys(names.in(understanding.text().folded()), dimension);
    return own.isEmpty()
        ? understanding
            .continued()
            .map(earlier -> mentioned(earlier, names, dimension))
            .orElse(Set.of())
        : own;
  }

  private static Set<String> keys(List<Placed> placed, Dimension dimension) {
    return placed.stream()
        .map(Placed::subject)
        .filter(subject -> subject.dimension() == dimension)
        .map(Subject::key)
        .collect(Collectors.toSet());
  }
}
