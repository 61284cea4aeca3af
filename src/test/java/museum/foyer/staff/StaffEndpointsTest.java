package museum.foyer.staff;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import museum.foyer.platform.PostgresResource;
import museum.foyer.platform.Roles;
import museum.foyer.staff.access.AsStaff;
import museum.foyer.staff.access.NoLockOut;
import museum.foyer.staff.keys.TestKeys;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Who may call what, for every endpoint of staff. An endpoint needs a line here: one without fails
 * the test.
 */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@TestProfile(NoLockOut.class)
@Tag("database")
class StaffEndpointsTest {

  private static final Set<String> EVERYBODY = Set.of(Roles.EDITOR, Roles.PUBLISHER, Roles.ADMIN);

  private static final Set<String> PUBLISHERS = Set.of(Roles.PUBLISHER, Roles.ADMIN);
  private static final Set<String> ADMINS = Set.of(Roles.ADMIN);

  private static final String ROOT = "/api/v1/staff";

  /**
   * Method and path below {@link #ROOT}. What an editor may write there is for the items' tests.
   */
  private static final Map<String, Set<String>> WHO_MAY =
      Map.ofEntries(
          Map.entry("GET /me", EVERYBODY),
          Map.entry("PUT /me/password", EVERYBODY),
          Map.entry("GET /accounts", ADMINS),
          Map.entry("GET /accounts/{name}", ADMINS),
          Map.entry("PUT /accounts/{name}", ADMINS),
          Map.entry("PATCH /accounts/{name}", ADMINS),
          Map.entry("DELETE /accounts/{name}", ADMINS),
          Map.entry("GET /api-keys", ADMINS),
          Map.entry("POST /api-keys", ADMINS),
          Map.entry("DELETE /api-keys/{id}", ADMINS),
          Map.entry("GET /audit", ADMINS),
          Map.entry("GET /exports/{file}", EVERYBODY),
          Map.entry("POST /imports", PUBLISHERS),
          Map.entry("GET /imports/{id}", PUBLISHERS),
          Map.entry("GET /{collection}", EVERYBODY),
          Map.entry("POST /{collection}", EVERYBODY),
          Map.entry("GET /{collection}/{key}", EVERYBODY),
          Map.entry("PUT /{collection}/{key}", EVERYBODY),
          Map.entry("PATCH /{collection}/{key}", EVERYBODY),
          Map.entry("DELETE /{collection}/{key}", PUBLISHERS),
          Map.entry("GET /{collection}/{key}/revisions", EVERYBODY),
          Map.entry("GET /{collection}/{key}/revisions/{number}", EVERYBODY),
          Map.entry("GET /{collection}/{key}/revisions/{number}/changes", EVERYBODY),
          Map.entry("POST /{collection}/{key}/revisions/{number}/restore", EVERYBODY),
          Map.entry("GET /due", EVERYBODY),
          Map.entry("POST /closures", PUBLISHERS),
          Map.entry("GET /unanswered", EVERYBODY),
          Map.entry("GET /unanswered/{id}", EVERYBODY),
          Map.entry("POST /unanswered/{id}/dismiss", EVERYBODY),
          Map.entry("POST /unanswered/{id}/phrasing", EVERYBODY),
          Map.entry("POST /unanswered/{id}/entry", EVERYBODY),
          Map.entry("GET /outbox", PUBLISHERS),
          Map.entry("POST /outbox/{message}/retry", PUBLISHERS),
          Map.entry("POST /outbox/{message}/discard", PUBLISHERS),
          Map.entry("GET /outbox/accounts", PUBLISHERS),
          Map.entry("POST /outbox/accounts/{account}/resume", PUBLISHERS),
          Map.entry("GET /requests", EVERYBODY),
          Map.entry("GET /requests/{id}", EVERYBODY),
          Map.entry("POST /requests/{id}/take", EVERYBODY),
          Map.entry("POST /requests/{id}/answer", EVERYBODY),
          Map.entry("POST /requests/{id}/close", EVERYBODY),
          Map.entry("POST /requests/{id}/give-back", EVERYBODY),
          Map.entry("POST /ask", EVERYBODY),
          Map.entry("POST /search", EVERYBODY),
          Map.entry("POST /{collection}/{key}/publish-check", EVERYBODY));

  /** Values of path parameters for which there may be something; else there is nothing. */
  private static final Map<String, String> SAMPLES = Map.of("collection", "faq", "number", "1");

  @TestHTTPResource URI server;

  /** One method of one path, with a body of a type it takes. */
  private record Endpoint(String method, String path, String type) {

    String line() {
      return method + " " + path.substring(ROOT.length());
    }

    int statusFor(RequestSpecification caller) {
      RequestSpecification request = caller.urlEncodingEnabled(false).header("If-Match", "\"999\"");
      if (!type.isEmpty()) {
        request = request.contentType(type).body("{}".getBytes(StandardCharsets.UTF_8));
      }
      return request.request(method, address()).statusCode();
    }

    String address() {
      String address = path;
      for (Map.Entry<String, String> sample : SAMPLES.entrySet()) {
        address = address.replace("{" + sample.getKey() + "}", sample.getValue());
      }
      return address.replaceAll("\\{[^}]*}", "none-of-this-name");
    }
  }

  @Test
  void everyEndpointHasALineThatSaysWhoMay() {
    assertThat(endpoints().stream().map(Endpoint::line))
        .containsExactlyInAnyOrderElementsOf(WHO_MAY.keySet());
  }

  @Test
  void onlyTheRightRolePasses() {
    // Given
    Map<String, String> keys =
        EVERYBODY.stream().collect(Collectors.toMap(role -> role, TestKeys::valid));

    // When
    Map<String, Set<String>> wrong = new TreeMap<>();
    for (Endpoint endpoint : endpoints()) {
      Set<String> may = WHO_MAY.getOrDefault(endpoint.line(), Set.of());
      Set<String> found = new TreeSet<>();
      for (String role : EVERYBODY) {
        int account = endpoint.statusFor(AsStaff.as(role));
        if (may.contains(role)
            ? account == 401 || account == 403 || account >= 500
            : account != 403) {
          found.add(role + " " + account);
        }
        int key = endpoint.statusFor(bearer(keys.get(role)));
        if (!may.contains(role) && key != 403 || key >= 500) {
          found.add("key of " + role + " " + key);
        }
      }
      if (!found.isEmpty()) {
        wrong.put(endpoint.line(), found);
      }
    }

    // Then: changing one's password with a wrong one is forbidden as well
    wrong.remove("PUT /me/password");
    assertThat(wrong).isEmpty();
  }

  @Test
  void nobodyPassesWithoutGoodCredentials() {
    // Given
    Map<String, RequestSpecification> strangers = new TreeMap<>();
    String expired = TestKeys.expired(Roles.ADMIN);
    String revoked = TestKeys.revoked(Roles.ADMIN);
    String valid = TestKeys.valid(Roles.ADMIN);
    String admin = AsStaff.account(Roles.ADMIN);

    // When
    List<String> passed = new ArrayList<>();
    for (Endpoint endpoint : endpoints()) {
      strangers.put("nobody", given());
      strangers.put("wrong password", given().auth().preemptive().basic(admin, "wrong password"));
      strangers.put("expired key", bearer(expired));
      strangers.put("revoked key", bearer(revoked));
      strangers.put("wrong secret", bearer(valid.substring(0, 21) + "A".repeat(42)));
      strangers.put("no key at all", bearer("fk_"));
      strangers.put("foreign token", bearer("eyJhbGciOiJub25lIn0.e30."));
      strangers.forEach(
          (who, request) -> {
            int status = endpoint.statusFor(request);
            if (status != 401) {
              passed.add(who + ": " + endpoint.line() + " " + status);
            }
          });
    }

    // Then
    assertThat(passed).isEmpty();
  }

  /** The framework of this version is known to compare paths before it has understood them. */
  @Test
  void noWayToWriteAPathOpensIt() throws IOException {
    // Given
    List<String> paths =
        endpoints().stream()
            .filter(endpoint -> endpoint.method().equals("GET"))
            .map(Endpoint::address)
            .distinct()
            .toList();

    // When
    List<String> opened = new ArrayList<>();
    for (String path : paths) {
      for (String variant : variants(path).toList()) {
        int status = rawStatus(variant);
        if (status < 300 || status >= 500) {
          opened.add(variant + " " + status);
        }
      }
    }

    // Then
    assertThat(paths).isNotEmpty();
    assertThat(opened).isEmpty();
  }

  private static Stream<String> variants(String path) {
    int last = path.lastIndexOf('/');
    String parent = path.substring(0, last);
    String name = path.substring(last + 1);
    Stream<String> insertions =
        Stream.of(
                ";",
                ";x=1",
                "%3B",
                "%3Bx",
                "%2F",
                "%5C",
                "/",
                "//",
                "/.",
                "/./",
                "/x/..",
                "%00",
                "%20",
                "?",
                "#",
                ".json",
                "/%2e",
                "%2F..%2F" + name)
            .flatMap(trick -> Stream.of(path + trick, parent + trick + "/" + name));
    Stream<String> separators =
        Stream.of("//", "%2F", "/./", "/%2e/", "/x/../", "\\", "%5C", ";/", "/;/", "%252F")
            .flatMap(
                trick ->
                    Stream.of(
                        parent + trick + name,
                        path.replace("/staff", trick + "staff"),
                        path.replaceFirst("/api", trick + "api")));
    Stream<String> others =
        Stream.of(
            path.toUpperCase(Locale.ROOT),
            path.replace("staff", "Staff"),
            path.replace("staff", "%73taff"),
            path.replace("staff", "staff;admin"));
    return Stream.of(insertions, separators, others)
        .flatMap(all -> all)
        .filter(v -> v.startsWith("/"));
  }

  /** As written: clients tidy paths up. */
  private int rawStatus(String path) throws IOException {
    try (Socket socket = new Socket(server.getHost(), server.getPort())) {
      socket.setSoTimeout(5_000);
      socket
          .getOutputStream()
          .write(
              ("GET " + path + " HTTP/1.1\r\nHost: foyer\r\nConnection: close\r\n\r\n")
                  .getBytes(StandardCharsets.ISO_8859_1));
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return Integer.parseInt(answer.split(" ", 3)[1]);
    }
  }

  private static RequestSpecification bearer(String token) {
    return given().header("Authorization", "Bearer " + token);
  }

  /** From the document that describes the API. */
  private static List<Endpoint> endpoints() {
    JsonPath document =
        RestAssured.given().queryParam("format", "json").get("/q/openapi").jsonPath();
    Map<String, Map<String, Object>> paths = document.getMap("paths");
    List<Endpoint> endpoints = new ArrayList<>();
    paths.forEach(
        (path, methods) ->
            methods.forEach(
                (method, operation) -> {
                  if (path.startsWith(ROOT + "/") && operation instanceof Map<?, ?> described) {
                    endpoints.add(
                        new Endpoint(method.toUpperCase(Locale.ROOT), path, type(described)));
                  }
                }));
    return endpoints;
  }

  private static String type(Map<?, ?> operation) {
    return operation.get("requestBody") instanceof Map<?, ?> body
            && body.get("content") instanceof Map<?, ?> content
        ? content.keySet().stream()
            .map(String::valueOf)
            .map(type -> type.equals("*/*") ? "application/octet-stream" : type)
            .sorted()
            .findFirst()
            .orElse("")
        : "";
  }
}
