package museum.foyer.channels.meta.profile;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.PrintStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import museum.foyer.channels.meta.graph.GraphAccount;
import museum.foyer.channels.meta.graph.GraphAccounts;
import museum.foyer.channels.meta.graph.GraphClient;
import museum.foyer.channels.meta.graph.GraphReply;
import museum.foyer.knowledge.Audience;
import museum.foyer.knowledge.Language;
import museum.foyer.knowledge.Museum;
import museum.foyer.knowledge.items.Items;
import museum.foyer.knowledge.texts.Addressee;
import museum.foyer.knowledge.texts.Texts;

/** The command {@code meta-profile}: pushes the profile of every account, and ends. */
@ApplicationScoped
public class MetaProfile {

  private static final String COMMAND = "meta-profile";

  public static final int DONE = 0;
  public static final int REFUSED = 2;

  private static final List<String> QUESTIONS =
      List.of("ask.hours", "ask.prices", "ask.exhibitions");

  private final GraphAccounts accounts;
  private final GraphClient graph;
  private final Texts texts;
  private final Items items;
  private final Clock clock;

  MetaProfile(GraphAccounts accounts, GraphClient graph, Texts texts, Items items, Clock clock) {
    this.accounts = accounts;
    this.graph = graph;
    this.texts = texts;
    this.items = items;
    this.clock = clock;
  }

  /** Whether the arguments of the program ask for it. */
  public static boolean isAskedFor(String... arguments) {
    return arguments.length == 1 && arguments[0].equals(COMMAND);
  }

  /**
   * Prints a line an account.
   *
   * @return exit code of the program: {@link #DONE}, or {@link #REFUSED} if one could not be done
   */
  public int push(PrintStream out, PrintStream err) {
    List<GraphAccount> all = accounts.all();
    if (all.isEmpty()) {
      err.println("no account: foyer.meta.enabled is false");
      return REFUSED;
    }
    Profile profile = profile();
    int code = DONE;
    for (GraphAccount account : all) {
      Optional<String> fault = push(account, profile);
      fault.ifPresentOrElse(
          why -> err.println(account + ": " + why), () -> out.println(account + ": done"));
      code = fault.isPresent() ? REFUSED : code;
    }
    return code;
  }

  private Optional<String> push(GraphAccount account, Profile profile) {
    if (account.token().isEmpty()) {
      return Optional.of("no access token");
    }
    GraphReply reply =
        graph.post(account, "me/messenger_profile", profile.body(account.platform()));
    if (reply instanceof GraphReply.Refused refused) {
      return Optional.of(refused.error() + ": " + refused.error().remedy().title());
    }
    return reply instanceof GraphReply.Accepted ? Optional.empty() : Optional.of("no answer");
  }

  private Profile profile() {
    Map<Language, Profile.Texts> all = new EnumMap<>(Language.class);
    Arrays.stream(Language.values()).forEach(language -> all.put(language, texts(language)));
    Language first =
        items.museum().stream()
            .map(Museum::languages)
            .flatMap(List::stream)
            .findFirst()
            .orElse(Language.EN);
    return new Profile(all, first);
  }

  private Profile.Texts texts(Language language) {
    LocalDate today =
        clock
            .instant()
            .atZone(items.museum().map(Museum::timeZone).orElse(java.time.ZoneOffset.UTC))
            .toLocalDate();
    Addressee visitor = new Addressee(language, Audience.GENERAL, today);
    List<String> said =
        Stream.of("greeting", "notice").map(key -> texts.say(key, visitor, Map.of())).toList();
    return new Profile.Texts(
        String.join(language.unspaced() ? "" : " ", said),
        QUESTIONS.stream().map(key -> texts.say(key, language)).toList());
  }
}
