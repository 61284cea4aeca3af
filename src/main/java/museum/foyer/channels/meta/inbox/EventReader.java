package museum.foyer.channels.meta.inbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.Set;
import museum.foyer.conversation.Rating;

/** Tells the kinds of event apart by the key they carry. */
final class EventReader {

  private static final String THUMB_UP = "\uD83D\uDC4D";
  private static final String THUMB_DOWN = "\uD83D\uDC4E";

  private EventReader() {}

  /** Empty for kinds nothing is done with. */
  static Optional<Arrival> read(Origin origin, JsonNode event) {
    if (event.has("policy_enforcement") || event.has("policy-enforcement")) {
      return policy(origin, event);
    }
    if (origin.person().isEmpty()) {
      return Optional.empty();
    }
    if (event.path("message").isObject()) {
      return MessageReader.read(origin, event);
    } else if (event.path("postback").isObject()) {
      return Optional.of(postback(origin, event));
    } else if (event.has("message_edit")) {
      return edit(origin, event.path("message_edit"));
    } else if (event.has("reaction")) {
      return reaction(origin, event);
    } else if (event.has("response_feedback")) {
      return feedback(origin, event);
    } else if (event.has("referral")) {
      return referral(origin, event);
    }
    return control(origin, event);
  }

  /** Buttons of old versions have no message id; in standby they have no payload. */
  private static Arrival postback(Origin origin, JsonNode event) {
    JsonNode postback = event.path("postback");
    Optional<String> mid = Fields.mid(postback.path("mid"));
    return new Arrival(
        EventKey.of("message", mid, event),
        new MetaEvent.Tapped(
            origin,
            mid,
            Fields.text(postback.path("title")),
            Fields.text(postback.path("payload")),
            Fields.text(postback.path("referral").path("ref"))));
  }

  /** Instagram announces some messages as an edit without text: nothing was edited then. */
  private static Optional<Arrival> edit(Origin origin, JsonNode edit) {
    Optional<String> mid = Fields.mid(edit.path("mid"));
    Optional<String> text = Fields.text(edit.path("text"));
    String number = edit.path("num_edit").asText("");
    return mid.isEmpty() || text.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Arrival(
                EventKey.of("edit", mid.get() + ":" + number),
                new MetaEvent.Edited(origin, mid.get(), text.get())));
  }

  /** Hearts and faces say nothing about an answer, and taking one back changes no rating. */
  private static Optional<Arrival> reaction(Origin origin, JsonNode event) {
    JsonNode reaction = event.path("reaction");
    if (!reaction.path("action").asText().equals("react")) {
      return Optional.empty();
    }
    String emoji = reaction.path("emoji").asText();
    String name = reaction.path("reaction").asText();
    boolean up = emoji.startsWith(THUMB_UP) || Set.of("like", "yes", "thumbsup").contains(name);
    boolean down =
        emoji.startsWith(THUMB_DOWN) || Set.of("dislike", "no", "thumbsdown").contains(name);
    return up == down
        ? Optional.empty()
        : rated(origin, event, reaction, up ? Rating.UP : Rating.DOWN);
  }

  private static Optional<Arrival> feedback(Origin origin, JsonNode event) {
    JsonNode feedback = event.path("response_feedback");
    return switch (feedback.path("feedback").asText()) {
      case "Good response" -> rated(origin, event, feedback, Rating.UP);
      case "Bad response" -> rated(origin, event, feedback, Rating.DOWN);
      default -> Optional.empty();
    };
  }

  private static Optional<Arrival> rated(
      Origin origin, JsonNode event, JsonNode about, Rating rating) {
    return Fields.mid(about.path("mid"))
        .map(
            mid ->
                new Arrival(EventKey.of("rated", event), new MetaEvent.Rated(origin, mid, rating)));
  }

  private static Optional<Arrival> referral(Origin origin, JsonNode event) {
    JsonNode referral = event.path("referral");
    return Fields.text(referral.path("ref"))
        .map(
            ref ->
                new Arrival(
                    EventKey.of("referral", event),
                    new MetaEvent.Referred(origin, ref, Fields.text(referral.path("source")))));
  }

  /**
   * Passed to an app, or taken by one. A mere request and the list of roles change nothing: control
   * is passed to whom asks by the app that has it, and we are told then.
   */
  private static Optional<Arrival> control(Origin origin, JsonNode event) {
    for (String kind : new String[] {"pass_thread_control", "take_thread_control"}) {
      if (event.has(kind)) {
        return Optional.of(
            new Arrival(
                EventKey.of("control", event),
                new MetaEvent.ControlMoved(
                    origin, Fields.id(event.path(kind).path("new_owner_app_id")))));
      }
    }
    return Optional.empty();
  }

  /** Both spellings exist. */
  private static Optional<Arrival> policy(Origin origin, JsonNode event) {
    JsonNode policy =
        event.has("policy_enforcement")
            ? event.path("policy_enforcement")
            : event.path("policy-enforcement");
    Origin account =
        new Origin(origin.platform(), origin.account(), "", origin.at(), origin.standby());
    return Fields.id(policy.path("action"))
        .map(
            action ->
                new Arrival(
                    EventKey.of("policy", event),
                    new MetaEvent.PolicyEnforced(
                        account, action, Fields.text(policy.path("reason")))));
  }
}
