package museum.foyer.platform;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Only there in tests: something that counts how often it was really done. */
@Path("/test/repeated")
@RolesAllowed({Roles.EDITOR, Roles.PUBLISHER, Roles.ADMIN})
public class RepeatedResource {

  static final AtomicInteger DONE = new AtomicInteger();
  static final CountDownLatch STARTED = new CountDownLatch(1);
  static final CountDownLatch MAY_END = new CountDownLatch(1);

  /** What to do: anything, {@code wait} or {@code fail}. */
  public record Order(String what) {}

  public record Made(String what, int number) {}

  @POST
  @Idempotent
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(hidden = true)
  public Response make(Order order) throws InterruptedException {
    if (order.what().equals("fail")) {
      DONE.incrementAndGet();
      throw InvalidParameterException.of("/what", "Not this.");
    }
    if (order.what().equals("wait")) {
      STARTED.countDown();
      MAY_END.await(20, TimeUnit.SECONDS);
    }
    int number = DONE.incrementAndGet();
    return Response.created(URI.create("/test/repeated/" + number))
        .tag("1")
        .entity(new Made(order.what(), number))
        .build();
  }
}
