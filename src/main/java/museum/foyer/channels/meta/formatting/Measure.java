package museum.foyer.channels.meta.formatting;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.function.ToIntFunction;
import museum.foyer.conversation.turns.Channel;

/** How long a message may be, and in what that is counted. */
enum Measure {
  /** Messenger counts characters; what lies outside the basic plane is counted as two. */
  CHARACTERS(2_000, String::length),
  /** Instagram counts bytes of UTF-8. */
  BYTES(1_000, text -> text.getBytes(UTF_8).length);

  private final int limit;
  private final ToIntFunction<String> size;

  Measure(int limit, ToIntFunction<String> size) {
    this.limit = limit;
    this.size = size;
  }

  static Measure of(Channel channel) {
    return channel == Channel.INSTAGRAM ? BYTES : CHARACTERS;
  }

  int limit() {
    return limit;
  }

  int sizeOf(String text) {
    return size.applyAsInt(text);
  }

  boolean holds(String text) {
    return sizeOf(text) <= limit;
  }
}
