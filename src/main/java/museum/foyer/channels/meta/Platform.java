package museum.foyer.channels.meta;

import java.util.Arrays;
import java.util.Optional;
import museum.foyer.conversation.turns.Channel;

/** Whose messages come over the one webhook. */
public enum Platform {
  MESSENGER("page", Channel.MESSENGER),
  INSTAGRAM("instagram", Channel.INSTAGRAM);

  private final String object;
  private final Channel channel;

  Platform(String object, Channel channel) {
    this.object = object;
    this.channel = channel;
  }

  public Channel channel() {
    return channel;
  }

  /** Of the {@code object} a delivery is about; empty for those that hold no messages. */
  public static Optional<Platform> of(String object) {
    return Arrays.stream(values()).filter(platform -> platform.object.equals(object)).findFirst();
  }
}
