package museum.foyer.conversation.triage;

import museum.foyer.knowledge.Language;
import museum.foyer.knowledge.texts.Texts;
import museum.foyer.understanding.words.Spelling;

/** What a visitor says to the offer of a person. */
enum Consent {
  YES,
  NO,
  NEITHER;

  /** A yes or no is short; what goes on is a question of its own. */
  private static final int MOST_WORDS = 4;

  /** By the word that begins our own yes and no in this language. */
  static Consent of(String text, Language language, Texts texts) {
    String said = words(text);
    if (said.split(" ").length > MOST_WORDS) {
      return NEITHER;
    } else if (begins(said, texts.say("handoff.yes", language))) {
      return YES;
    }
    return begins(said, texts.say("handoff.no", language)) ? NO : NEITHER;
  }

  private static boolean begins(String said, String ours) {
    String first = words(ours).split(" ")[0];
    return said.equals(first) || said.startsWith(first + " ");
  }

  private static String words(String text) {
    return Spelling.fold(text).replaceAll("[^\\p{L}\\p{M}\\p{Nd}]+", " ").strip();
  }
}
