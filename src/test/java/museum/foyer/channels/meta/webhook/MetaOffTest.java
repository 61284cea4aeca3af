package museum.foyer.channels.meta.webhook;

import static io.restassured.RestAssured.given;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import museum.foyer.channels.meta.Deliveries;
import museum.foyer.platform.PostgresResource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** As it is delivered: the channel is off. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@Tag("database")
class MetaOffTest {

  @ParameterizedTest
  @ValueSource(strings = {"", "/deletion", "/deauthorization", "/deletion/1"})
  void noAddressOfItExists(String below) {
    for (String method : new String[] {"GET", "POST", "PUT", "DELETE"}) {
      given().request(method, Deliveries.PATH + below).then().statusCode(404);
    }
  }
}
