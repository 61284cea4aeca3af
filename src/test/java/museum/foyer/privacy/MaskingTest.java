package museum.foyer.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How much of what must go is found, and how little of what must stay is lost. */
class MaskingTest {

  private static final Masking MASKING = Masking.in("FR");

  private static final Map<String, Integer> ACCOUNT_LENGTHS =
      Map.of(
          "FR", 27, "DE", 22, "GB", 22, "ES", 24, "IT", 27, "NL", 18, "BE", 16, "NO", 15, "MT", 31);

  private final Random random = new Random(4);

  /** What a piece of personal data stands in, and the piece. */
  private record Sample(String before, String data, String after) {

    String text() {
      return before + data + after;
    }

    /** Whether nothing of it is left, and all around it. */
    boolean isMasked() {
      String masked = MASKING.masked(text());
      return masked.startsWith(before) && masked.endsWith(after) && !masked.contains(data);
    }
  }

  @Test
  void masksAllKindsInOneSentence() {
    assertThat(
            MASKING.masked(
                "Hi, my name is Anna Larsen, anna.larsen@example.org or +33 6 12 34 56 78, card"
                    + " 4111 1111 1111 1111, IBAN FR76 3000 6000 0112 3456 7890 189. Open at 10:00?"))
        .isEqualTo(
            "Hi, my name is [name], [e-mail] or [phone], card [card], IBAN [IBAN]. Open at 10:00?");
  }

  @Test
  void leavesNothingInTheirPlaceForSearching() {
    assertThat(MASKING.without("Write to anna@example.org please").split(" +"))
        .containsExactly("Write", "to", "please");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "メールはanna@example.jpです|メールは[e-mail]です",
        "我的邮箱是wang@example.cn，谢谢|我的邮箱是[e-mail]，谢谢",
        "contact:<anna@example.org>|contact:<[e-mail]>",
        "anna @ example.org|[e-mail]",
        "rené.müller@exämple.de!|[e-mail]!",
        "我叫王小明，想订票|我叫[name]，想订票",
        "田中花子と申します。|[name]と申します。",
        "저는 김민수라고 합니다|저는 [name]라고 합니다",
        "Je m’appelle marie curie et je viens demain|Je m’appelle [name] et je viens demain",
        "my name is not on the list|my name is not on the list",
        "I'm Anna Larsen and I am Dutch|I'm [name] and I am Dutch",
        "٠٦١٢٣٤٥٦٧٨|[phone]"
      })
  void masks(String text, String masked) {
    assertThat(MASKING.masked(text)).isEqualTo(masked);
  }

  @Test
  void findsEmails() {
    List<String> locals =
        List.of("anna", "anna.larsen", "a_b-c", "anna+museum", "x", "o'neill", "j.d.k.99");
    List<String> domains =
        List.of("example.org", "mail.example.co.uk", "uni-köln.de", "x.io", "a-b.museum");
    assertFound(
        0.99,
        locals.stream()
            .flatMap(local -> domains.stream().map(domain -> local + "@" + domain))
            .toList());
  }

  @Test
  void findsAccounts() {
    List<String> accounts = new ArrayList<>();
    ACCOUNT_LENGTHS.forEach(
        (country, length) ->
            IntStream.range(0, 30)
                .mapToObj(i -> account(country, length))
                .flatMap(
                    iban ->
                        Stream.of(
                            iban,
                            iban.replaceAll("(.{4})(?=.)", "$1 "),
                            iban.toLowerCase(java.util.Locale.ROOT)))
                .forEach(accounts::add));
    assertFound(0.99, accounts);
  }

  @Test
  void findsCards() {
    List<String> cards = new ArrayList<>();
    for (String prefix :
        List.of("4", "51", "55", "2221", "34", "37", "6011", "65", "3528", "36", "62")) {
      for (int i = 0; i < 20; i++) {
        int length =
            prefix.startsWith("34") || prefix.startsWith("37") ? 15 : prefix.equals("36") ? 14 : 16;
        String card = card(prefix, length);
        cards.add(card);
        cards.add(card.replaceAll("(.{4})(?=.)", "$1 "));
        cards.add(card.replaceAll("(.{4})(?=.)", "$1-"));
      }
    }
    assertFound(0.99, cards);
  }

  @Test
  void findsPhonesOfAllRegionsInFourFormats() {
    PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
    List<String> phones = new ArrayList<>();
    for (String region : numbers.getSupportedRegions()) {
      PhoneNumber number =
          numbers.getExampleNumberForType(region, PhoneNumberUtil.PhoneNumberType.MOBILE);
      for (PhoneNumber example :
          Stream.of(numbers.getExampleNumber(region), number)
              .filter(java.util.Objects::nonNull)
              .toList()) {
        for (PhoneNumberFormat format : PhoneNumberFormat.values()) {
          phones.add(numbers.format(example, format));
        }
      }
    }
    assertFound(0.95, phones);
  }

  @Test
  void findsNamesAfterAnIntroduction() throws IOException {
    List<Sample> samples =
        lines("introduced-names").stream()
            .map(line -> line.split("\\|", -1))
            .map(part -> new Sample(part[0], part[1], part[2]))
            .toList();
    assertFoundIn(0.8, samples);
  }

  @Test
  void keepsWhatIsNoPersonalData() throws IOException {
    List<String> lost =
        lines("no-personal-data").stream()
            .filter(line -> !MASKING.masked(line).equals(line))
            .toList();
    assertThat((double) lost.size() / lines("no-personal-data").size())
        .as(lost.toString())
        .isLessThanOrEqualTo(0.02);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        "@",
        "1",
        " ",
        "a@",
        "1 ",
        "(0",
        "a.",
        "@a.b",
        "FR76",
        "my name is ",
        "我叫",
        "1-",
        "+1",
        "라고 합니다"
      })
  void costsLittleWhateverIsTyped(String piece) {
    // Given
    String text = piece.repeat(100 * 1024 / piece.length());
    IntStream.range(0, 5).forEach(i -> MASKING.masked(text));

    // When
    Duration least =
        IntStream.range(0, 5).mapToObj(i -> took(text)).min(Duration::compareTo).orElseThrow();

    // Then
    assertThat(least).isLessThan(Duration.ofMillis(20));
  }

  @Test
  void leavesOutWhatIsLongerThanAnythingSent() {
    assertThat(MASKING.masked("x".repeat(30_000) + " anna@example.org")).hasSize(Masking.LONGEST);
  }

  private static Duration took(String text) {
    long start = System.nanoTime();
    MASKING.masked(text);
    return Duration.ofNanos(System.nanoTime() - start);
  }

  private static void assertFound(double least, List<String> data) {
    assertFoundIn(
        least,
        data.stream()
            .flatMap(
                piece ->
                    Stream.of(
                        new Sample("Please answer to ", piece, " before Sunday."),
                        new Sample("", piece, ""),
                        new Sample("voici: ", piece, ", merci")))
            .toList());
  }

  private static void assertFoundIn(double least, List<Sample> samples) {
    List<String> missed =
        samples.stream().filter(sample -> !sample.isMasked()).map(Sample::text).toList();
    double found = 1 - (double) missed.size() / samples.size();
    assertThat(samples).hasSizeGreaterThan(50);
    assertThat(found).as(missed.toString()).isGreaterThanOrEqualTo(least);
  }

  private String account(String country, int length) {
    String number =
        random.ints(length - 4L, 0, 10).mapToObj(Integer::toString).reduce("", String::concat);
    Function<String, BigInteger> digits =
        text ->
            new BigInteger(
                text.chars()
                    .mapToObj(c -> Integer.toString(Character.digit(c, 36)))
                    .reduce("", String::concat));
    int check = 98 - digits.apply(number + country + "00").mod(BigInteger.valueOf(97)).intValue();
    return country + (check < 10 ? "0" : "") + check + number;
  }

  private String card(String prefix, int length) {
    String body =
        prefix
            + random
                .ints(length - 1L - prefix.length(), 0, 10)
                .mapToObj(Integer::toString)
                .reduce("", String::concat);
    int sum = 0;
    for (int i = 0; i < body.length(); i++) {
      int digit = body.charAt(body.length() - 1 - i) - '0';
      int weighed = i % 2 == 0 ? 2 * digit : digit;
      sum += weighed / 10 + weighed % 10;
    }
    return body + (10 - sum % 10) % 10;
  }

  private static List<String> lines(String file) throws IOException {
    try (InputStream in = MaskingTest.class.getResourceAsStream("/privacy/" + file + ".txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("##"))
          .toList();
    }
  }
}
