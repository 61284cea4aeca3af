package museum.foyer.platform;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A call that a client may send again, not knowing whether it arrived, and that is carried out
 * once: it carries an {@code Idempotency-Key}, a UUID (draft-ietf-httpapi-idempotency-key-header).
 * The first success is kept for a day and sent again, body, {@code Location} and {@code ETag}; so
 * not for answers that hold a secret, nor for requests with one, of which a digest is kept.
 */
@NameBinding
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Idempotent {}
