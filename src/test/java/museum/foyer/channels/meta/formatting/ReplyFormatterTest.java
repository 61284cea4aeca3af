package museum.foyer.channels.meta.formatting;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.BreakIterator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import museum.foyer.conversation.Author;
import museum.foyer.conversation.Correspondent;
import museum.foyer.conversation.ReplyReady;
import museum.foyer.conversation.turns.Channel;
import museum.foyer.knowledge.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReplyFormatterTest {

  private static final String URL =
      "https://museum.example/besuch/oeffnungszeiten?sprache=de&tag=2026-11-25#mittwoch";
  private static final String FAMILY = "👨‍👩‍👧‍👦";

  private static List<String> pieces(Language language) {
    return switch (language) {
      case FR -> List.of("Le musée est ouvert de 10 h à 18 h. ", "L'entrée coûte 12,50 €. ");
      case EN -> List.of("Dr. Smith opens at 10 a.m. sharp. ", "It costs £12.50 per adult! ");
      case ES -> List.of("¿A qué hora abre? A las 10:00. ", "La entrada cuesta 12,50 €. ");
      case DE -> List.of("Das Museum ist z. B. montags zu. ", "Der Eintritt kostet 12,50 €. ");
      case IT -> List.of("Il museo è aperto dalle 10 alle 18. ", "L’ingresso costa 12,50 €. ");
      case NL -> List.of("Het museum is open van 10 tot 18 uur. ", "Een kaartje kost € 12,50. ");
      case PT -> List.of("O museu abre às 10h00. ", "A entrada custa 12,50 €. ");
      case VI -> List.of("Bảo tàng mở cửa từ 10 giờ đến 18 giờ. ", "Giá vé là 12,50 €. ");
      case ZH -> List.of("博物馆每天10点至18点开放。", "成人票价为12.50欧元，儿童免费。");
      case JA -> List.of("美術館は10時から18時まで開館しています。", "入館料は大人12.50ユーロです。");
      case KO -> List.of("박물관은 10시부터 18시까지 엽니다. ", "입장료는 12.50유로입니다. ");
      case AR -> List.of("المتحف مفتوح من الساعة 10 إلى الساعة 18. ", "سعر التذكرة 12.50 يورو. ");
    };
  }

  private static String text(Language language, Random random, int pieces) {
    List<String> some = new ArrayList<>(pieces(language));
    Stream.of(URL + " ", FAMILY + FAMILY + " ", "\n\n", "\n• ", "🇫🇷 ", "é̂ ").forEach(some::add);
    StringBuilder text = new StringBuilder("x ");
    for (int i = 0; i < pieces; i++) {
      text.append(some.get(random.nextInt(some.size())));
    }
    return text.toString().strip();
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyPartFitsAndNothingIsTornOrLost(Language language) {
    Random random = new Random(7);
    for (int round = 0; round < 60; round++) {
      for (Measure measure : Measure.values()) {
        // Given
        String text = text(language, random, 1 + random.nextInt(45));

        // When
        List<String> parts = ReplyFormatter.divided(text, measure, language.locale());

        // Then
        assertThat(parts).hasSizeBetween(1, 3).allMatch(measure::holds);
        boolean cut = parts.get(parts.size() - 1).endsWith("…");
        String all = String.join("", parts).replaceAll("\\s", "");
        String whole = text.replaceAll("\\s", "");
        if (cut) {
          assertThat(whole).startsWith(all.substring(0, all.length() - 1));
        } else {
          assertThat(all).isEqualTo(whole);
        }
        assertThat(count(parts, URL))
            .isEqualTo(parts.stream().mapToInt(ReplyFormatterTest::begun).sum());
        assertThat(parts).allSatisfy(part -> assertNotTorn(part, text));
      }
    }
  }

  private static void assertNotTorn(String part, String text) {
    assertThat(Character.isLowSurrogate(part.charAt(0))).isFalse();
    assertThat(Character.isHighSurrogate(part.charAt(part.length() - 1))).isFalse();
    assertThat(new String(part.getBytes(UTF_8), UTF_8)).isEqualTo(part);
    String body = part.endsWith(" …") ? part.substring(0, part.length() - 2) : part;
    int end = text.indexOf(body) + body.length();
    BreakIterator graphemes = BreakIterator.getCharacterInstance(Locale.ROOT);
    graphemes.setText(text);
    assertThat(graphemes.isBoundary(end)).isTrue();
  }

  private static long count(List<String> parts, String url) {
    return parts.stream()
        .mapToLong(part -> (part.length() - part.replace(url, "").length()) / url.length())
        .sum();
  }

  private static int begun(String part) {
    return part.split("https://", -1).length - 1;
  }

  @Test
  void dividesAtAParagraphBeforeASentence() {
    // Given
    String first = "One sentence. ".repeat(80).strip();
    String second = "Another one. ".repeat(80).strip();

    // When
    List<String> parts =
        ReplyFormatter.divided(first + "\n\n" + second, Measure.CHARACTERS, Locale.ENGLISH);

    // Then
    assertThat(parts).containsExactly(first, second);
  }

  @Test
  void dividesAtASentenceBeforeAWord() {
    // Given
    String text = "The desk opens at ten. ".repeat(100).strip();

    // When
    List<String> parts = ReplyFormatter.divided(text, Measure.CHARACTERS, Locale.ENGLISH);

    // Then
    assertThat(parts).hasSize(2).allMatch(part -> part.endsWith("ten."));
  }

  @Test
  void dividesWordsWithoutSpacesWhereTheirLanguageDoes() {
    // When
    List<String> parts = ReplyFormatter.divided("博物馆".repeat(200), Measure.BYTES, Locale.CHINESE);

    // Then
    assertThat(parts).hasSize(2);
    assertThat(String.join("", parts)).isEqualTo("博物馆".repeat(200));
  }

  @Test
  void aLinkLongerThanAMessageIsLeftOut() {
    // Given
    String link = "https://museum.example/" + "a".repeat(1_200);

    // When
    List<String> parts =
        ReplyFormatter.divided("See " + link + " soon.", Measure.BYTES, Locale.ENGLISH);

    // Then
    assertThat(parts).containsExactly("See", "soon.");
  }

  @Test
  void thereAreThreePartsAndTheThirdSaysThatThereIsMore() {
    // When
    List<String> parts =
        ReplyFormatter.divided("One sentence more. ".repeat(500), Measure.BYTES, Locale.ENGLISH);

    // Then
    assertThat(parts).hasSize(3);
    assertThat(parts.get(2)).endsWith("more. …").matches(Measure.BYTES::holds);
  }

  @Test
  void questionsStandBelowTheLastPartOnly() {
    // When
    List<Part> parts =
        ReplyFormatter.parts(
            reply(Author.FOYER, "One sentence. ".repeat(100), List.of("What does it cost?")));

    // Then
    assertThat(parts).hasSize(2);
    assertThat(parts.get(0).questions()).isEmpty();
    assertThat(parts.get(1).questions()).containsExactly("What does it cost?");
  }

  @Test
  void staffAreSentAsTheyWrote() {
    assertThat(ReplyFormatter.parts(reply(Author.STAFF, "5 * 3 and **this**", List.of())))
        .containsExactly(new Part("5 * 3 and **this**", List.of()));
  }

  private static ReplyReady reply(Author author, String text, List<String> suggestions) {
    return new ReplyReady(
        new UUID(0, 1),
        new UUID(0, 2),
        new Correspondent(Channel.INSTAGRAM, "1", "2"),
        author,
        Optional.of(Language.EN),
        text,
        suggestions,
        Instant.EPOCH);
  }
}
