package museum.foyer.channels.meta.formatting;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.ibm.icu.text.BreakIterator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import museum.foyer.channels.meta.Payload;

/** Questions below a message, to be tapped: the title is what fits, the payload the whole. */
public final class QuickReplies {

  private static final int LONGEST_TITLE = 20;

  private static final String CUT = "…";

  private QuickReplies() {}

  /** Of two that would look the same only the first. */
  public static ArrayNode of(List<String> questions) {
    ArrayNode replies = JsonNodeFactory.instance.arrayNode();
    Set<String> titles = new HashSet<>();
    for (String question : questions) {
      String title = title(question);
      if (titles.add(title)) {
        replies
            .addObject()
            .put("content_type", "text")
            .put("title", title)
            .put("payload", Payload.asking(question));
      }
    }
    return replies;
  }

  static String title(String question) {
    return question.length() <= LONGEST_TITLE
        ? question
        : question.substring(0, end(question)).strip() + CUT;
  }

  /** After a whole word if that leaves half of the room filled, else after a whole grapheme. */
  private static int end(String question) {
    int most = LONGEST_TITLE - CUT.length();
    int word = preceding(BreakIterator.getLineInstance(Locale.ROOT), question, most);
    return word >= LONGEST_TITLE / 2
        ? word
        : preceding(BreakIterator.getCharacterInstance(Locale.ROOT), question, most);
  }

  private static int preceding(BreakIterator iterator, String text, int most) {
    iterator.setText(text);
    return iterator.preceding(most + 1);
  }
}
