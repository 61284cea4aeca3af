package museum.foyer.channels.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import museum.foyer.answering.desk.Question;
import museum.foyer.conversation.Conversation;
import museum.foyer.knowledge.Audience;
import museum.foyer.knowledge.Language;
import museum.foyer.knowledge.hours.Venues;
import museum.foyer.knowledge.items.Asked;
import museum.foyer.platform.InvalidParameterException;

/**
 * Makes of a request what the rest of Foyer speaks of: checks what only the museum's knowledge can
 * tell.
 */
@ApplicationScoped
class Questions {

  private final Venues venues;
  private final Asked asked;

  Questions(Venues venues, Asked asked) {
    this.venues = venues;
    this.asked = asked;
  }

  Question of(AskRequest request) {
    ZonedDateTime askedAt = asked.moment("/asOf", request.asOf());
    checkVenue(request.venue(), askedAt);
    Optional<Language> page = request.locale().flatMap(Language::of);
    // a request carries no times of its own: the earlier questions count as asked just before
    List<Question.Earlier> earlier =
        request.earlier().stream().map(text -> new Question.Earlier(text, askedAt)).toList();
    return new Question(request.question(), page, request.venue(), askedAt, earlier);
  }

  /** What a page tells of a visitor. */
  Conversation.Settings settings(OpenRequest request) {
    checkVenue(request.venue(), asked.moment("", Optional.empty()));
    return new Conversation.Settings(
        Optional.of(asked.language(request.locale().orElse(null))),
        request
            .audience()
            .map(audience -> Audience.valueOf(audience.toUpperCase(Locale.ROOT)))
            .orElse(Audience.GENERAL),
        request.venue());
  }

  private void checkVenue(Optional<String> venue, ZonedDateTime at) {
    venue
        .filter(key -> venues.find(key, at.toLocalDate()).isEmpty())
        .ifPresent(
            key -> {
              throw InvalidParameterException.of("/venue", "There is no venue with this key.");
            });
  }
}
