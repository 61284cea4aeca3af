package museum.foyer.understanding.party;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import museum.foyer.knowledge.Language;
import museum.foyer.knowledge.VisitorStatus;
import museum.foyer.understanding.words.Forms;
import museum.foyer.understanding.words.Phrasebook;
import museum.foyer.understanding.words.Spelling;
import museum.foyer.understanding.words.Tokens;

/** Finds of whom an age is said: "2 adults and a 10 year old" are three. */
final class AgeOwners {

  private static final int ADULT_FROM = 18;

  private final Set<String> singular;
  private final boolean byCharacter;

  /** "3 adults and somebody of 68": the age is not theirs. */
  private final Pattern another;

  /** "3 students, a 12 year old". */
  private final Pattern article;

  AgeOwners(Phrasebook phrases) {
    Phrasebook.PartyWords words = phrases.party();
    Forms forms = new Forms(phrases.language());
    singular = words.singular().stream().map(Spelling::fold).collect(Collectors.toSet());
    byCharacter = Tokens.byCharacter(phrases.language());
    another = another(phrases, forms);
    article = Pattern.compile(forms.any(words.one()));
  }

  /** Where words are not set apart "and" is an ending, and in Arabic the front of a word. */
  private static Pattern another(Phrasebook phrases, Forms forms) {
    List<String> and = phrases.party().and();
    String joined =
        Tokens.byCharacter(phrases.language())
            ? Forms.unbounded(and)
            : forms.any(and) + (phrases.language() == Language.AR ? "|(?<!\\p{L})و(?=\\p{L})" : "");
    return Pattern.compile("\\+|" + joined);
  }

  /** Whether between two mentions it is said that the second comes as well. */
  boolean joins(String between) {
    return another.matcher(between).find();
  }

  /** Whether the word for them is one for a single person. */
  boolean isSingular(Mention mention, String text) {
    return singular.contains(text.substring(mention.start(), mention.end()).strip());
  }

  /** Ages belong to whom they stand right before, else to whom they follow, else to somebody. */
  List<Mention> attach(List<AgeForms.Said> said, List<Mention> known, String text) {
    List<Mention> all = new ArrayList<>(known);
    List<Mention> strangers = new ArrayList<>();
    for (AgeForms.Said age : said) {
      Optional<Mention> whose =
          all.stream()
              .filter(m -> m.start() >= age.end())
              .filter(m -> Mentions.adjoining(text.substring(age.end(), m.start())))
              .findFirst()
              .or(
                  () ->
                      all.stream()
                          .filter(m -> m.end() <= age.start())
                          .reduce((first, second) -> second)
                          .filter(m -> isTheirs(age, m, text)));
      if (whose.isPresent()) {
        all.set(all.indexOf(whose.get()), whose.get().aged(age.start(), age.bands()));
      } else {
        strangers.add(Mention.of(age.start(), age.end(), Set.of()).aged(age.start(), age.bands()));
      }
    }
    return Stream.concat(all.stream(), strangers.stream()).toList();
  }

  /** An age that follows: not of somebody else, and not one that they cannot have. */
  private boolean isTheirs(AgeForms.Said age, Mention mention, String text) {
    String between = text.substring(mention.end(), age.start());
    boolean possible =
        !mention.statuses().equals(Set.of(VisitorStatus.ADULT))
            || age.bands().stream().allMatch(band -> band.highest() >= ADULT_FROM);
    return possible
        && !joins(between)
        && (byCharacter || isSingular(mention, text) || !article.matcher(between).find());
  }
}
