package museum.foyer.channels.meta.formatting;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words without marks of Markdown, which neither Messenger nor Instagram shows as anything else.
 */
final class PlainText {

  private static final Pattern LINK =
      Pattern.compile(
          "!?\\[([^\\[\\]\\n]{1,500})\\]\\((https?://[^\\s()]++(?:\\([^\\s()]*+\\)[^\\s()]*+)*+)\\)");
  private static final Pattern BARE = Pattern.compile("<(https?://[^\\s<>]++)>");
  private static final Pattern BULLET = Pattern.compile("(?m)^([ \\t]*+)[-*+][ \\t]++(?=\\S)");
  private static final Pattern HEADING = Pattern.compile("(?m)^[ \\t]*+#{1,6}[ \\t]++(?=\\S)");
  private static final Pattern BOLD =
      Pattern.compile("(?<![\\w*])(\\*\\*\\*?)(?=[^\\s*])([^*\\n]{1,500})(?<=\\S)\\1(?![\\w*])");
  private static final Pattern EMPHASIS =
      Pattern.compile("(?<![\\w*/])\\*(?=[^\\s*])([^*\\n]{1,500})(?<=\\S)\\*(?![\\w*/])");
  private static final Pattern STRONG =
      Pattern.compile("(?<![\\w/])__(?=[^\\s_])([^_\\n]{1,500})(?<=\\S)__(?![\\w/])");
  private static final Pattern CODE = Pattern.compile("`([^`\\n]{1,500})`");
  private static final Pattern EMPTY_LINES = Pattern.compile("\\n[ \\t]*+\\n\\s*+\\n");

  private PlainText() {}

  static String of(String markdown) {
    String text = markdown.replace("\r\n", "\n").replace('\r', '\n');
    text =
        LINK.matcher(text)
            .replaceAll(match -> Matcher.quoteReplacement(bare(match.group(1), match.group(2))));
    text = BARE.matcher(text).replaceAll("$1");
    text = BULLET.matcher(text).replaceAll("$1• ");
    text = HEADING.matcher(text).replaceAll("");
    text = BOLD.matcher(text).replaceAll("$2");
    text = EMPHASIS.matcher(text).replaceAll("$1");
    text = STRONG.matcher(text).replaceAll("$1");
    text = CODE.matcher(text).replaceAll("$1");
    return EMPTY_LINES.matcher(text).replaceAll("\n\n").strip();
  }

  private static String bare(String label, String url) {
    return label.equals(url) ? url : label + ": " + url;
  }
}
