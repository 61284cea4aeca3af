package museum.foyer.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailTest {

  private static final Address TO = new Address("desk@example.org");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a\r\nBcc: b@example.org",
        "a\nb",
        "a\rb",
        "a\u2028b",
        "a\u0000b",
        "a\u0085b",
        "",
        " "
      })
  void aSubjectIsOneLine(String subject) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Email(TO, Optional.empty(), subject, "text"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a",
        "a@b",
        "@example.org",
        "a@example.org\r\nBcc: b@example.org",
        "a@example.org, b@example.org",
        "a@example.org b@example.org",
        "A <a@example.org>",
        "\"a b\"@example.org",
        "a@-example.org",
        "a@[127.0.0.1]",
        "a..b@example.org",
        ".a@example.org",
        "ä@example.org",
        "a@exämple.org"
      })
  void anAddressIsOneAndNothingElse(String text) {
    assertThat(Address.parse(text)).isEmpty();
    assertThatIllegalArgumentException().isThrownBy(() -> new Address(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a@example.org", " a.b+c@sub.example.co.uk ", "o'brien@example.museum"})
  void usualAddressesAreTaken(String text) {
    assertThat(Address.parse(text)).map(Address::value).contains(text.strip());
  }

  @Test
  void whatIsLoggedOfAnAddressTellsNothing() {
    assertThat(new Email(TO, Optional.of(TO), "Subject", "text").toString()).doesNotContain("desk");
  }

  @Test
  void aLongAddressIsReadInNoTime() {
    assertThat(Address.parse("a".repeat(20_000) + "@" + "a.".repeat(20_000))).isEmpty();
    assertThat(Address.parse("a@" + "a-".repeat(120) + ".")).isEmpty();
  }
}
