package museum.foyer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The API of the packaged jar is the one its users were promised. */
class ApiDescriptionIT {

  @Test
  void isTheOneThatWasReviewed() throws IOException {
    // Given
    Path built = Path.of("target", "openapi", "openapi.yaml");
    Path reviewed = Path.of("src", "docs", "openapi.yaml");

    // Then
    assertThat(Files.readString(built))
        .as("changed on purpose? Then: cp " + built + " " + reviewed)
        .isEqualTo(Files.readString(reviewed));
  }
}
