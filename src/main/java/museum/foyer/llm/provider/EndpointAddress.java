package museum.foyer.llm.provider;

import java.net.URI;
import java.util.Optional;

/** Base URLs as configured, checked at start so that a typing error is not found by a visitor. */
public final class EndpointAddress {

  private static final String PUBLIC_OPENAI = "https://api.openai.com/v1";

  private EndpointAddress() {}

  /** The configured address, the public one if there is only a key, else none. */
  public static Optional<String> of(LlmConfig config) {
    return config
        .baseUrl()
        .map(url -> checked("foyer.llm.base-url", url))
        .or(() -> config.apiKey().map(key -> PUBLIC_OPENAI));
  }

  /**
   * @return without a slash at its end
   * @throws IllegalStateException naming the property, if it is not an http or https address
   */
  public static String checked(String property, URI url) {
    boolean http = "http".equals(url.getScheme()) || "https".equals(url.getScheme());
    if (!http || url.getHost() == null || url.getQuery() != null) {
      throw new IllegalStateException(property + " must be an http or https address without query");
    }
    return url.toString().replaceAll("/+$", "");
  }
}
