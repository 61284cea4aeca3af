package museum.foyer.channels.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import museum.foyer.answering.desk.Question;
import museum.foyer.knowledge.Language;
import museum.foyer.knowledge.Museum;
import museum.foyer.knowledge.hours.Venues;
import museum.foyer.knowledge.items.Items;
import museum.foyer.platform.InvalidParameterException;

/** Makes a question of a request: checks what only the museum's knowledge can tell. */
@ApplicationScoped
class Questions {

  private final Items items;
  private final Venues venues;
  private final Clock clock;

  Questions(Items items, Venues venues, Clock clock) {
    this.items = items;
    this.venues = venues;
    this.clock = clock;
  }

  Question of(AskRequest request) {
    ZoneId zone = items.museum().map(Museum::timeZone).orElse(ZoneId.of("UTC"));
    ZonedDateTime askedAt =
        request
            .asOf()
            .map(text -> instant(text, zone))
            .orElseGet(() -> clock.instant().atZone(zone));
    request
        .venue()
        .filter(key -> venues.find(key, askedAt.toLocalDate()).isEmpty())
        .ifPresent(
            key -> {
              throw InvalidParameterException.of("/venue", "There is no venue with this key.");
            });
    Optional<Language> page = request.locale().flatMap(Language::of);
    // a request carries no times of its own: the earlier questions count as asked just before
    List<Question.Earlier> earlier =
        request.earlier().stream().map(text -> new Question.Earlier(text, askedAt)).toList();
    return new Question(request.question(), page, request.venue(), askedAt, earlier);
  }

  private static ZonedDateTime instant(String text, ZoneId zone) {
    try {
      if (text.length() <= "2026-11-24".length()) {
        return LocalDate.parse(text).atTime(LocalTime.NOON).atZone(zone);
      }
      return text.matches(".*(?:Z|[+-]\\d{2}:\\d{2})$")
          ? java.time.OffsetDateTime.parse(text).atZoneSameInstant(zone)
          : LocalDateTime.parse(text).atZone(zone);
    } catch (DateTimeException e) {
      throw InvalidParameterException.of("/asOf", "Not an ISO 8601 date or date and time.");
    }
  }
}
