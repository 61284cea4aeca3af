package museum.foyer.staff.contradictions;

import java.text.BreakIterator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import museum.foyer.answering.desk.Names;
import museum.foyer.answering.desk.Placed;
import museum.foyer.answering.desk.Subject;
import museum.foyer.answering.desk.Subject.Dimension;
import museum.foyer.answering.evidence.SentenceReader;
import museum.foyer.knowledge.Language;
import museum.foyer.understanding.Reader;
import museum.foyer.understanding.topics.Topic;

/** Reads texts sentence by sentence, with the readers that read answers. */
final class Sentences {

  /** "Am 25. Dezember" is one sentence. */
  private static final Pattern ORDINAL = Pattern.compile("(?<!\\d)\\d{1,2}\\.$");

  private final Reader reader;
  private final LocalDate today;
  private final Function<Language, Names> names;
  private final Map<Language, SentenceReader> readers = new ConcurrentHashMap<>();

  /**
   * @param names of the museum in a language
   */
  Sentences(Reader reader, LocalDate today, Function<Language, Names> names) {
    this.reader = reader;
    this.today = today;
    this.names = names;
  }

  LocalDate today() {
    return today;
  }

  List<Sentence> of(Wording wording) {
    Language language = wording.language();
    SentenceReader sentences =
        readers.computeIfAbsent(language, any -> new SentenceReader(names.apply(any), Map.of()));
    Optional<Topic> asked = asked(wording);
    Set<Subject> venues = venues(wording, sentences);
    return split(wording.text(), language).stream()
        .map(
            text -> {
              SentenceReader.Reading reading = SentenceReader.read(reader, text, language, today);
              return new Sentence(
                  wording,
                  asked,
                  reader.topic(reading.text(), language, List.of()),
                  venues,
                  reading,
                  sentences.asserted(reading),
                  sentences.said(reading));
            })
        .toList();
  }

  /** The same for what a text is about: the topic most of its questions ask. */
  Optional<Topic> asked(Wording wording) {
    return wording.questions().stream()
        .map(question -> reader.read(question, wording.language(), today))
        .map(text -> reader.topic(text, wording.language(), List.of()))
        .flatMap(Optional::stream)
        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
        .entrySet()
        .stream()
        .max(
            Map.Entry.<Topic, Long>comparingByValue()
                // what the team has written is not to be judged by facts
                .thenComparing(entry -> entry.getKey().subject() == Topic.Subject.WRITTEN ? 1 : 0)
                .thenComparing(Map.Entry::getKey))
        .map(Map.Entry::getKey);
  }

  private Set<Subject> venues(Wording wording, SentenceReader sentences) {
    Set<Subject> venues = new HashSet<>();
    for (String question : wording.questions()) {
      SentenceReader.Reading reading =
          SentenceReader.read(reader, question, wording.language(), today);
      sentences.names(reading).stream()
          .map(Placed::subject)
          .filter(subject -> subject.dimension() == Dimension.VENUE)
          .forEach(venues::add);
    }
    return venues;
  }

  private static List<String> split(String text, Language language) {
    BreakIterator breaks = BreakIterator.getSentenceInstance(language.locale());
    breaks.setText(text);
    List<String> parts = new ArrayList<>();
    int start = breaks.first();
    for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
      String part = text.substring(start, end).strip();
      if (end == text.length() || !ORDINAL.matcher(part).find()) {
        parts.add(part);
        start = end;
      }
    }
    return parts;
  }
}
