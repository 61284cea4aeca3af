package museum.foyer.staff;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import museum.foyer.platform.PostgresResource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The guide for staff, followed from its first command to its last. */
@QuarkusTest
@QuarkusTestResource(value = PostgresResource.class, restrictToAnnotatedClass = true)
@TestProfile(StaffGuideTest.FirstStart.class)
@Tag("database")
class StaffGuideTest {

  private static final String PASSWORD = "first-password-of-all";

  private static final Pattern COMMANDS = Pattern.compile("```bash\n(.*?)```", Pattern.DOTALL);

  /** Ends with the first command that is not answered with 2xx. */
  private static final String STRICT =
      """
      set -e
      curl() { echo "curl $*"; command curl -sS --fail-with-body "$@"; echo; }
      """;

  public static final class FirstStart implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("foyer.staff.first-password", PASSWORD);
    }
  }

  @TestHTTPResource("/")
  URL foyer;

  @Test
  void everyCommandIsAnsweredAsWanted(@TempDir Path folder) throws Exception {
    // Given
    String commands = commands();
    assertThat(commands.lines().filter(line -> line.startsWith("curl"))).hasSizeGreaterThan(20);

    // When
    Process bash = run(STRICT + commands, folder);

    // Then
    assertThat(bash.waitFor(60, TimeUnit.SECONDS)).isTrue();
    String answers = Files.readString(folder.resolve("answers"));
    assertThat(bash.exitValue()).as(answers).isZero();
    assertThat(answers).contains("Yes, at the quay.");
  }

  private static String commands() throws IOException {
    return COMMANDS
        .matcher(Files.readString(Path.of("src/docs/staff.md")))
        .results()
        .map((MatchResult block) -> block.group(1))
        .collect(Collectors.joining());
  }

  private Process run(String script, Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("guide.sh"), script, UTF_8);
    ProcessBuilder builder =
        new ProcessBuilder("bash", file.toString())
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("answers").toFile());
    builder.environment().put("FOYER", foyer.toString().replaceAll("/$", ""));
    builder.environment().put("FOYER_STAFF_FIRST_PASSWORD", PASSWORD);
    return builder.start();
  }
}
