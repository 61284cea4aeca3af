package museum.foyer.staff.access;

import static io.restassured.RestAssured.given;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.inject.spi.CDI;
import java.util.Locale;
import museum.foyer.platform.Roles;

/**
 * Calls of staff within a {@code @QuarkusTest}: real accounts, made when first needed, named {@code
 * test-editor}, {@code test-publisher} and {@code test-admin}.
 */
public final class AsStaff {

  public static final String PASSWORD = "correct horse battery staple";

  private AsStaff() {}

  public static RequestSpecification editor() {
    return as(Roles.EDITOR);
  }

  public static RequestSpecification publisher() {
    return as(Roles.PUBLISHER);
  }

  public static RequestSpecification admin() {
    return as(Roles.ADMIN);
  }

  /** A request with the name and password of an account of this role. */
  public static RequestSpecification as(String role) {
    return given().auth().preemptive().basic(account(role), PASSWORD);
  }

  /** The name of an account of this role: the author of what it does. */
  public static String account(String role) {
    String name = "test-" + role;
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              if (CDI.current().select(AccountStore.class).get().named(name).isEmpty()) {
                CDI.current()
                    .select(Accounts.class)
                    .get()
                    .add(name, PASSWORD, Role.valueOf(role.toUpperCase(Locale.ROOT)));
              }
            });
    return name;
  }
}
