package museum.foyer.knowledge.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportCommandTest {

  @TempDir Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void isNotAskedForByOtherArguments() {
    assertThat(ImportCommand.of()).isEmpty();
    assertThat(ImportCommand.of("serve")).isEmpty();
  }

  @Test
  void takesTheCheckBeforeOrAfterTheFile() {
    ImportCommand command = ImportCommand.of("import", "m.yaml").orElseThrow();
    assertThat(command.file()).contains(Path.of("m.yaml"));
    assertThat(command.checkOnly()).isFalse();
    assertThat(ImportCommand.of("import", "m.yaml", "--check"))
        .isEqualTo(ImportCommand.of("import", "--check", "m.yaml"))
        .hasValueSatisfying(check -> assertThat(check.checkOnly()).isTrue());
  }

  @Test
  void printsOneLineForASoundFile() throws IOException {
    // Given
    Path file = file(Files.readString(Path.of("src/test/resources/knowledge/small.yaml")));

    // When
    int code = check("import", file.toString(), "--check");

    // Then
    assertThat(code).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8))
        .isEqualToIgnoringNewLines(file + ": 9 items, no errors");
  }

  @Test
  void printsOneLineForEachErrorAsCompilersDo() throws IOException {
    // Given
    Path file = file("foyer: 2\nmuseum: {}\nvenues: []\n");

    // When
    int code = check("import", file.toString());

    // Then
    assertThat(code).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8).lines())
        .contains(
            file + ":1:1: must be 1 (/foyer)",
            file + ":2:1: 'name' is missing (/museum)",
            file + ":3:1: must hold at least one (/venues)");
  }

  @Test
  void saysThatAFileIsNotThere() {
    assertThat(check("import", folder.resolve("none.yaml").toString())).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("none.yaml: cannot be read");
  }

  @Test
  void saysHowItIsUsed() {
    assertThat(check("import")).isEqualTo(2);
    assertThat(check("import", "a.yaml", "b.yaml")).isEqualTo(2);
    assertThat(check("import", "--dry-run")).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8).lines())
        .hasSize(3)
        .containsOnly("usage: import <file> [--check]");
  }

  private int check(String... arguments) {
    return ImportCommand.of(arguments)
        .orElseThrow()
        .check(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8));
  }

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("my-museum.yaml"), text);
  }
}
