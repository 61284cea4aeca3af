package museum.foyer.channels.meta.webhook;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import museum.foyer.channels.meta.MetaConfig;

/** Reads Meta's {@code signed_request}: signature and payload in base64url, a dot between them. */
@ApplicationScoped
class SignedRequests {

  private static final String ALGORITHM = "HMAC-SHA256";

  /** Ids have up to 20 digits. */
  private static final int LONGEST_ID = 100;

  private final MetaSignature signature;
  private final RefusedCalls refused;
  private final ObjectMapper json;

  SignedRequests(MetaConfig config, RefusedCalls refused, ObjectMapper json) {
    this.signature = new MetaSignature(config.appSecrets().orElse(List.of()));
    this.refused = refused;
    this.json = json;
  }

  /**
   * The id of the person it is about.
   *
   * @param request null if the form has none
   * @throws RefusedCallException if Meta has not signed it
   */
  String person(String request) {
    if (request == null || request.isBlank()) {
      throw RefusedCallException.incomplete();
    }
    return signedPayload(request)
        .flatMap(this::person)
        .orElseThrow(
            () -> {
              refused.add();
              return RefusedCallException.unsigned();
            });
  }

  /** The signature is of the payload as it is encoded. */
  private Optional<byte[]> signedPayload(String request) {
    int dot = request.indexOf('.');
    if (dot < 0) {
      return Optional.empty();
    }
    String payload = request.substring(dot + 1);
    try {
      byte[] signed = Base64.getUrlDecoder().decode(request.substring(0, dot));
      return signature.isOf(payload.getBytes(US_ASCII), signed)
          ? Optional.of(Base64.getUrlDecoder().decode(payload))
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private Optional<String> person(byte[] payload) {
    try {
      JsonNode said = json.readTree(payload);
      return Optional.of(said.path("user_id").asText())
          .filter(id -> !id.isBlank() && id.length() <= LONGEST_ID)
          .filter(id -> said.path("algorithm").asText().equalsIgnoreCase(ALGORITHM));
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
