package museum.foyer.channels.meta;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.restassured.response.ValidatableResponse;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Makes deliveries as Meta does, and delivers them. */
public final class Deliveries {

  public static final String PATH = "/api/v1/webhooks/meta";
  public static final String FACEBOOK = "facebook-secret-4d1c9a";
  public static final String INSTAGRAM = "instagram-secret-77ab02";
  public static final String VERIFY_TOKEN = "canary-verify-token";
  public static final String PAGE = "108888888888881";
  public static final String PROFILE = "17841400000000001";

  private Deliveries() {}

  /** One event of Messenger: {@code body} is what it carries besides who and when. */
  public static String event(String person, long at, String body) {
    return "{\"sender\":{\"id\":\"%s\"},\"recipient\":{\"id\":\"%s\"},\"timestamp\":%d,%s}"
        .formatted(person, PAGE, at, body);
  }

  public static String text(String person, long at, String mid, String text) {
    return event(person, at, "\"message\":{\"mid\":\"%s\",\"text\":\"%s\"}".formatted(mid, text));
  }

  public static String echo(String person, long at, String message) {
    return "{\"sender\":{\"id\":\"%s\"},\"recipient\":{\"id\":\"%s\"},\"timestamp\":%d,\"message\":%s}"
        .formatted(PAGE, person, at, message);
  }

  public static byte[] delivery(String... events) {
    return ("{\"object\":\"page\",\"entry\":[{\"id\":\"%s\",\"time\":1,\"messaging\":[%s]}]}"
            .formatted(PAGE, String.join(",", events)))
        .getBytes(UTF_8);
  }

  public static String[] texts(int count, String prefix, long at) {
    return IntStream.range(0, count)
        .mapToObj(i -> text(prefix + i, at, prefix + "-" + i, "Are you open tomorrow?"))
        .collect(Collectors.toList())
        .toArray(String[]::new);
  }

  public static ValidatableResponse post(byte[] body) {
    return post(body, signature(FACEBOOK, body));
  }

  public static ValidatableResponse post(byte[] body, String signature) {
    return given()
        .contentType("application/json")
        .header("X-Hub-Signature-256", signature)
        .body(body)
        .post(PATH)
        .then();
  }

  public static String signature(String secret, byte[] body) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
      return "sha256=" + HexFormat.of().formatHex(mac.doFinal(body));
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }
}
