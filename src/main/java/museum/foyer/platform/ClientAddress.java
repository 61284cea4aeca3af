package museum.foyer.platform;

import io.vertx.core.net.SocketAddress;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/** Who calls, as far as a network can tell. */
public final class ClientAddress {

  /**
   * The bytes of an IPv6 address that name the customer; the others every customer has to spare.
   */
  private static final int IPV6_NETWORK = 8;

  private ClientAddress() {}

  /** One text for everything a single caller can call from. */
  public static String of(SocketAddress remote) {
    return of(remote == null || remote.hostAddress() == null ? "" : remote.hostAddress());
  }

  static String of(String host) {
    if (!host.contains(":")) {
      return host;
    }
    try {
      // A literal: nobody is asked for it.
      InetAddress address = InetAddress.getByName(host);
      return address instanceof Inet6Address
          ? HexFormat.of().formatHex(Arrays.copyOf(address.getAddress(), IPV6_NETWORK))
          : address.getHostAddress();
    } catch (UnknownHostException e) {
      return host;
    }
  }
}
