package museum.foyer.channels.meta.inbox;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Optional;
import museum.foyer.conversation.Rating;

/**
 * One thing that happened, reduced to what something is done with. What nothing is ever done with
 * (receipts, opt-ins, comments) is no event. As JSON it waits in the inbox.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
  @JsonSubTypes.Type(value = MetaEvent.Written.class, name = "WRITTEN"),
  @JsonSubTypes.Type(value = MetaEvent.Tapped.class, name = "TAPPED"),
  @JsonSubTypes.Type(value = MetaEvent.Unreadable.class, name = "UNREADABLE"),
  @JsonSubTypes.Type(value = MetaEvent.Echoed.class, name = "ECHOED"),
  @JsonSubTypes.Type(value = MetaEvent.Unsent.class, name = "UNSENT"),
  @JsonSubTypes.Type(value = MetaEvent.Edited.class, name = "EDITED"),
  @JsonSubTypes.Type(value = MetaEvent.Rated.class, name = "RATED"),
  @JsonSubTypes.Type(value = MetaEvent.Referred.class, name = "REFERRED"),
  @JsonSubTypes.Type(value = MetaEvent.ControlMoved.class, name = "CONTROL_MOVED"),
  @JsonSubTypes.Type(value = MetaEvent.PolicyEnforced.class, name = "POLICY_ENFORCED")
})
sealed interface MetaEvent {

  Origin origin();

  /** Words. */
  record Written(Origin origin, Optional<String> mid, String text) implements MetaEvent {}

  /**
   * A quick reply, button, menu entry or ice breaker.
   *
   * @param title as it was shown, at most 20 characters
   * @param ref of the link that led here
   */
  record Tapped(
      Origin origin,
      Optional<String> mid,
      Optional<String> title,
      Optional<String> payload,
      Optional<String> ref)
      implements MetaEvent {}

  /** A picture, voice note, sticker, share … without words. */
  record Unreadable(Origin origin) implements MetaEvent {}

  /**
   * Our account wrote: we ourselves, or a person in Meta's inbox.
   *
   * @param app that sent it; often missing on Instagram
   * @param metadata ours, if we sent it by Messenger
   */
  record Echoed(
      Origin origin,
      Optional<String> mid,
      Optional<String> app,
      Optional<String> metadata,
      Optional<String> text)
      implements MetaEvent {}

  /** The person took a message back. */
  record Unsent(Origin origin, String mid) implements MetaEvent {}

  record Edited(Origin origin, String mid, String text) implements MetaEvent {}

  /** A thumb, by reaction or by Meta's own feedback buttons. */
  record Rated(Origin origin, String mid, Rating rating) implements MetaEvent {}

  /** The person came back by a link or a code with a name: a QR code beside a painting. */
  record Referred(Origin origin, String ref, Optional<String> source) implements MetaEvent {}

  /**
   * @param app that speaks from now on; empty if it was only said that we do not
   */
  record ControlMoved(Origin origin, Optional<String> app) implements MetaEvent {}

  /** Meta warned or blocked the account, or lifted a block. */
  record PolicyEnforced(Origin origin, String action, Optional<String> reason)
      implements MetaEvent {}
}
