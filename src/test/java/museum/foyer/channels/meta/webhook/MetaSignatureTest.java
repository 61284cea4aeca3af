package museum.foyer.channels.meta.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Against signatures written with {@code openssl dgst -sha256 -hmac SECRET -r FILE}: vectors.txt
 * has secret, file and digest a line.
 */
class MetaSignatureTest {

  private static final Path SIGNED =
      Path.of("src", "test", "resources", "channels", "meta", "signed");

  private static final String SECRET = "facebook-secret-4d1c9a";

  static Stream<List<String>> vectors() throws IOException {
    return Files.readAllLines(SIGNED.resolve("vectors.txt")).stream()
        .map(line -> List.of(line.split(" ")));
  }

  @ParameterizedTest
  @MethodSource("vectors")
  void bytesAsTheyCameCarryIt(List<String> vector) throws IOException {
    // Given
    byte[] body = Files.readAllBytes(SIGNED.resolve(vector.get(1)));
    Optional<String> header = Optional.of("sha256=" + vector.get(2));

    // When
    boolean signed = new MetaSignature(List.of("another", vector.get(0))).isOn(body, header);

    // Then
    assertThat(signed).isTrue();
    assertThat(new MetaSignature(List.of("another")).isOn(body, header)).isFalse();
    assertThat(new MetaSignature(List.of()).isOn(body, header)).isFalse();
  }

  @ParameterizedTest
  @MethodSource("vectors")
  void theSameJsonWrittenAnewDoesNot(List<String> vector) throws IOException {
    // Given
    byte[] body = Files.readAllBytes(SIGNED.resolve(vector.get(1)));
    ObjectMapper json = new ObjectMapper();
    byte[] anew = json.writeValueAsBytes(json.readTree(body));

    // When
    boolean signed =
        new MetaSignature(List.of(vector.get(0)))
            .isOn(anew, Optional.of("sha256=" + vector.get(2)));

    // Then
    assertThat(signed).isFalse();
  }

  @ParameterizedTest
  @MethodSource("vectors")
  void oneOtherBitIsNotSigned(List<String> vector) throws IOException {
    // Given
    byte[] body = Files.readAllBytes(SIGNED.resolve(vector.get(1)));
    MetaSignature signature = new MetaSignature(List.of(vector.get(0)));
    Optional<String> header = Optional.of("sha256=" + vector.get(2));

    for (int i = 0; i < body.length; i++) {
      // When
      body[i] ^= 1;

      // Then
      assertThat(signature.isOn(body, header)).isFalse();
      body[i] ^= 1;
    }
    assertThat(signature.isOn(body, header)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "sha256=",
        "HEX",
        "sha1=HEX",
        "SHA256=HEX",
        "sha256=HEX0",
        "sha256=HE",
        "sha256= HEX",
        "sha256=sha256=HEX",
        "sha256=zz",
        "sha256=éé"
      })
  void whatHasAnotherFormIsNoSignature(String form) throws IOException {
    // Given
    byte[] body = "{}".getBytes(UTF_8);
    String hex = museum.foyer.channels.meta.Deliveries.signature(SECRET, body).substring(7);

    // When
    boolean signed =
        new MetaSignature(List.of(SECRET))
            .isOn(body, Optional.of(form.replace("HEX", hex).replace("HE", hex.substring(0, 63))));

    // Then
    assertThat(signed).isFalse();
  }

  @Test
  void noHeaderIsNoSignature() {
    assertThat(new MetaSignature(List.of(SECRET)).isOn(new byte[0], Optional.empty())).isFalse();
  }
}
