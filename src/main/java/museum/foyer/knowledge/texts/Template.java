package museum.foyer.knowledge.texts;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A text with {placeholders} and nothing else that is interpreted: an apostrophe is an apostrophe.
 * Foyer's own texts may choose and format; what staff write must not.
 */
record Template(String text) {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([A-Za-z]\\w*)}");
  private static final Pattern BRACE = Pattern.compile("[{}]");

  Set<String> placeholders() {
    return PLACEHOLDER
        .matcher(text)
        .results()
        .map((MatchResult match) -> match.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  boolean hasStrayBrace() {
    return BRACE.matcher(PLACEHOLDER.matcher(text).replaceAll("")).find();
  }

  String filled(Map<String, String> arguments) {
    return PLACEHOLDER
        .matcher(text)
        .replaceAll(
            match ->
                Matcher.quoteReplacement(arguments.getOrDefault(match.group(1), match.group())));
  }
}
