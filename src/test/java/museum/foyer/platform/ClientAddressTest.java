package museum.foyer.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ClientAddressTest {

  @Test
  void allAddressesOfOneIpv6CustomerAreOne() {
    assertThat(ClientAddress.of("2001:db8:1:2:3:4:5:6"))
        .isEqualTo(ClientAddress.of("2001:db8:1:2:ffff::1"))
        .isNotEqualTo(ClientAddress.of("2001:db8:1:3::1"));
  }

  @Test
  void anIpv4AddressIsTheSameInBothSpellings() {
    assertThat(ClientAddress.of("::ffff:192.0.2.7")).isEqualTo(ClientAddress.of("192.0.2.7"));
  }
}
