package museum.foyer.channels.meta;

import java.util.List;

/** The channel is on and cannot work; each line names a property and never its value. */
public final class InvalidMetaConfigException extends IllegalStateException {

  private InvalidMetaConfigException(String message) {
    super(message);
  }

  static InvalidMetaConfigException of(List<String> faults) {
    return new InvalidMetaConfigException(
        "foyer.meta.enabled is true, but the channel is not set up:\n  "
            + String.join("\n  ", faults));
  }
}
