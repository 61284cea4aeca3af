package museum.foyer.answering;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import museum.foyer.answering.desk.Desk;
import museum.foyer.knowledge.Language;
import museum.foyer.knowledge.hours.Venue;
import museum.foyer.understanding.topics.Topic;
import museum.foyer.understanding.words.Spelling;

/**
 * What was asked, as it was understood.
 *
 * @param text masked
 * @param normalized its words without case, accents and punctuation: the same for the same question
 * @param words of it that say what it is about
 * @param topic key of the topic it is nearest to
 * @param venue key of the venue it names or was asked for, if it is one
 * @param asOf the day asked about
 * @param followUp whether it leaves out what an earlier question says
 */
public record Asked(
    String text,
    String normalized,
    Set<String> words,
    Language language,
    Optional<String> topic,
    Optional<String> venue,
    LocalDate asOf,
    boolean followUp) {

  static Asked of(Desk desk) {
    String text = desk.told().text();
    String normalized = normalized(text);
    return new Asked(
        text,
        normalized,
        desk.understanding().content().stream()
            .filter(normalized::contains)
            .collect(Collectors.toUnmodifiableSet()),
        desk.language(),
        desk.understanding().topic().map(Topic::key),
        desk.named().size() == 1
            ? desk.named().stream().map(Venue::key).findFirst()
            : desk.question().venue(),
        desk.visitDate(),
        desk.mayGoOn());
  }

  private static String normalized(String text) {
    return Spelling.fold(text).replaceAll("[^\\p{L}\\p{M}\\p{Nd}]+", " ").strip();
  }
}
