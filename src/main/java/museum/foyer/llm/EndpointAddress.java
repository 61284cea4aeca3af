package museum.foyer.llm;

import java.net.URI;

/** A base URL as configured, checked at start so that a typing error is not found by a visitor. */
final class EndpointAddress {

  private EndpointAddress() {}

  /**
   * @return without a slash at its end
   * @throws IllegalStateException naming the property, if it is not an http or https address
   */
  static String checked(String property, URI url) {
    boolean http = "http".equals(url.getScheme()) || "https".equals(url.getScheme());
    if (!http || url.getHost() == null || url.getQuery() != null) {
      throw new IllegalStateException(property + " must be an http or https address without query");
    }
    return url.toString().replaceAll("/+$", "");
  }
}
