package museum.foyer.staff.contradictions;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import museum.foyer.knowledge.Language;

/** A web address without what names a language: {@code /fr/} and {@code /en/} are the same. */
final class Link {

  private static final Pattern FRONT = Pattern.compile("^(?:[a-z]+://)?(?:www\\.)?");
  private static final Pattern END = Pattern.compile("[/.,;:!?]+$");

  private static final String TAGS =
      Arrays.stream(Language.values()).map(Language::tag).collect(Collectors.joining("|"));

  /** A part of an address that is a language and nothing else, with or without its region. */
  private static final Pattern LANGUAGE =
      Pattern.compile("(?<=^|[/.?&=])(?:" + TAGS + ")(?:[-_][a-z]{2,4})?(?=$|[/.&#])");

  /** The language a page is named by where that is no tag of its own: {@code .../index-fr.html}. */
  private static final Pattern SUFFIX = Pattern.compile("[-_](?:" + TAGS + ")(?=\\.[a-z]+$)");

  private Link() {}

  /** The same text for the pages of one address in all languages. */
  static String bare(String address) {
    String lower = address.toLowerCase(Locale.ROOT);
    String inner = END.matcher(FRONT.matcher(lower).replaceFirst("")).replaceFirst("");
    String unnamed = SUFFIX.matcher(inner).replaceFirst("");
    // a language left out is the site's own: "example.org/tickets" is "example.org/en/tickets"
    return Stream.of(LANGUAGE.matcher(unnamed).replaceAll("").split("(?=[/?&])"))
        .filter(part -> !part.equals("/"))
        .collect(Collectors.joining());
  }
}
