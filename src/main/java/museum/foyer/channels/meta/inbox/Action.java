package museum.foyer.channels.meta.inbox;

import java.util.Optional;
import museum.foyer.conversation.Rating;

/** What is to be done about an event. Decided without a look at anything but the event. */
sealed interface Action {

  /** The conversation gets these words, and answers them. */
  record Answer(String text, Optional<String> mid) implements Action {}

  /** Greets, and says that a machine speaks. */
  record Welcome() implements Action {}

  /** One fixed line, for what cannot be read; not again for a while. */
  record FixedLine() implements Action {}

  record Edit(String mid, String text) implements Action {}

  record Forget(String mid) implements Action {}

  record Rate(String mid, Rating rating) implements Action {}

  /** Something of ours may have arrived; if it is not ours a person wrote it. */
  record Recognise(MetaEvent.Echoed echo) implements Action {}

  /** A person attends: Foyer is silent for a while. */
  record GoSilent() implements Action {}

  /** Foyer attends again. */
  record SpeakAgain() implements Action {}

  record NoteReferral(String ref, Optional<String> source) implements Action {}

  /** The museum's team has to know. */
  record Warn(String action, Optional<String> reason) implements Action {}
}
