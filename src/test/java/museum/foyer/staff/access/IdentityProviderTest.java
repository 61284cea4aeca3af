package museum.foyer.staff.access;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Base64;
import java.util.Map;
import museum.foyer.platform.PostgresResource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A museum with an identity provider of its own: the roles are those of its tokens. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@TestProfile(IdentityProviderTest.Museum.class)
@Tag("database")
class IdentityProviderTest {

  private static final String PRIVATE_KEY = "foyer.test.private-key";

  /** Knows the provider's public key, so that none has to run. */
  public static final class Museum implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
      try {
        KeyPairGenerator keys = KeyPairGenerator.getInstance("RSA");
        keys.initialize(2048);
        KeyPair pair = keys.generateKeyPair();
        // The test itself runs in another class loader than its profile.
        System.setProperty(
            PRIVATE_KEY, Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded()));
        return Map.of(
            "quarkus.oidc.tenant-enabled",
            "true",
            "quarkus.oidc.public-key",
            Base64.getEncoder().encodeToString(pair.getPublic().getEncoded()),
            "quarkus.oidc.client-id",
            "foyer");
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  @Test
  void aTokenIsWorthTheRolesInIt() throws GeneralSecurityException {
    // Given
    String token = token("{\"sub\": \"1\", \"upn\": \"mira@museum\", \"groups\": [\"editor\"]");

    // Then
    given()
        .auth()
        .oauth2(token)
        .get("/api/v1/staff/me")
        .then()
        .statusCode(200)
        .body("name", equalTo("mira@museum"));
    given().auth().oauth2(token).get("/api/v1/staff/accounts").then().statusCode(403);
  }

  @Test
  void aTokenOfSomebodyElseIsAProblem() throws GeneralSecurityException {
    // Given
    String token = token("{\"sub\": \"1\", \"upn\": \"mira@museum\", \"groups\": [\"admin\"]");
    String forged = token.substring(0, token.lastIndexOf('.') + 1) + "A".repeat(342);

    // Then
    given()
        .auth()
        .oauth2(forged)
        .get("/api/v1/staff/me")
        .then()
        .statusCode(401)
        .contentType("application/problem+json");
  }

  @Test
  void accountsAndKeysGoOnWorking() {
    AsStaff.editor().get("/api/v1/staff/me").then().statusCode(200);
  }

  private static String token(String claims) throws GeneralSecurityException {
    String text =
        base64("{\"alg\": \"RS256\", \"typ\": \"JWT\"}".getBytes(UTF_8))
            + "."
            + base64((claims + ", \"iat\": 1700000000, \"exp\": 4000000000}").getBytes(UTF_8));
    Signature signature = Signature.getInstance("SHA256withRSA");
    signature.initSign(
        java.security.KeyFactory.getInstance("RSA")
            .generatePrivate(
                new java.security.spec.PKCS8EncodedKeySpec(
                    Base64.getDecoder().decode(System.getProperty(PRIVATE_KEY)))));
    signature.update(text.getBytes(UTF_8));
    return text + "." + base64(signature.sign());
  }

  private static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
