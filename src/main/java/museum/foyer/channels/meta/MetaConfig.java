package museum.foyer.channels.meta;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** How the museum's Facebook pages and Instagram accounts are reached. */
@ConfigMapping(prefix = "foyer.meta")
public interface MetaConfig {

  /** Off, the webhook's address does not exist. */
  @WithDefault("false")
  boolean enabled();

  /**
   * Each may sign a delivery: the Facebook app secret, the Instagram app secret where accounts are
   * linked by Instagram Login, and while one is exchanged the old beside the new. The first proves
   * our own calls.
   */
  Optional<List<String>> appSecrets();

  /** What is typed beside the webhook's address in the app's dashboard; any long random text. */
  Optional<String> verifyToken();

  List<Account> accounts();

  /** App ids under which we ourselves write; what any other app writes is a person's. */
  Optional<Set<String>> ownAppIds();

  /** v25.0 is served until 29 July 2028. */
  @WithDefault("v25.0")
  String graphVersion();

  Graph graph();

  /**
   * Where this Foyer is reached from outside, for the page that tells what became of a deletion.
   * Without it the address of the request.
   */
  Optional<URI> publicUrl();

  /**
   * Older events are stored and not answered: nobody waits any more, and Meta takes no answer after
   * 24 h.
   */
  @WithDefault("24h")
  Duration staleAfter();

  /**
   * How long Foyer stays silent after a person wrote from Meta's own inbox. As long as the control
   * of a conversation lasts there when nobody writes.
   */
  @WithDefault("24h")
  Duration personAttends();

  /** How long an event is known again. Meta repeats for 36 h; anything below 48 h is refused. */
  @WithDefault("72h")
  Duration remember();

  /** A page or a professional Instagram account. */
  interface Account {

    /** Page id, or id of the Instagram professional account. */
    String id();

    Platform platform();

    /** Which of Meta's two ways gave us the token; decides which address we send to. */
    @WithDefault("page")
    Login login();

    /** Page token, or Instagram user token. Without one messages come in and none go out. */
    Optional<String> accessToken();

    /** File with the token instead, read again at each use: a new token needs no restart. */
    Optional<Path> tokenFile();

    /** Of the app that the token belongs to, where that is not the first of all app secrets. */
    Optional<String> appSecret();
  }

  /** How an account was connected. */
  enum Login {
    /** A page, or an Instagram account linked to a page: graph.facebook.com. */
    PAGE,
    /** Instagram Login: graph.instagram.com. */
    INSTAGRAM
  }

  /** Where the Graph API is. */
  interface Graph {

    @WithDefault("https://graph.facebook.com")
    URI facebook();

    @WithDefault("https://graph.instagram.com")
    URI instagram();
  }
}
