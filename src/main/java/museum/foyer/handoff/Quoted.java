package museum.foyer.handoff;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import museum.foyer.conversation.Author;
import museum.foyer.conversation.Message;

/**
 * The end of a conversation as the body of a mail: what the visitor wrote is marked as theirs on
 * every line, so that nothing in it reads like a word of the museum's.
 *
 * @param museum its name, for what its staff wrote
 */
record Quoted(List<Message> messages, String museum) {

  /** Enough to understand the last question. */
  static final int MOST = 20;

  /** Characters of a message; the whole is in the staff's list. */
  private static final int LONGEST = 1_000;

  private static final String VISITORS = "> ";

  /** Those of Unicode too, which mail programs show as such. */
  private static final Pattern LINE_ENDS = Pattern.compile("\\R");

  String text() {
    return messages.stream()
        .skip(Math.max(0, messages.size() - MOST))
        .filter(message -> !message.text().isBlank())
        .map(this::line)
        .collect(Collectors.joining("\n\n"));
  }

  private String line(Message message) {
    String text = shortened(message.text().strip());
    if (message.author() == Author.VISITOR) {
      return LINE_ENDS.splitAsStream(text).map(VISITORS::concat).collect(Collectors.joining("\n"));
    }
    return (message.author() == Author.STAFF ? museum : "Foyer") + ": " + text;
  }

  private static String shortened(String text) {
    if (text.length() <= LONGEST) {
      return text;
    }
    boolean half = Character.isHighSurrogate(text.charAt(LONGEST - 1));
    return text.substring(0, half ? LONGEST - 1 : LONGEST) + "…";
  }
}
