package museum.foyer.mail;

import io.vertx.ext.mail.SMTPException;
import java.util.Set;
import java.util.concurrent.TimeoutException;

/**
 * Why a mail was not taken.
 *
 * @param reason for the team; no address and no word of the mail
 * @param forGood whether the same mail would be refused again
 * @param silent whether the server did not say anything in time
 */
record MailFailure(String reason, boolean forGood, boolean silent) {

  /**
   * RFC 4954: who we are is not believed, which is a matter of the configuration. Every mail would
   * be given up for it, though none is wrong.
   */
  private static final Set<Integer> OF_THE_LOGIN = Set.of(530, 534, 535, 538);

  static MailFailure of(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof SMTPException refusal) {
        int code = refusal.getReplyCode();
        boolean forGood = refusal.isPermanent() && !OF_THE_LOGIN.contains(code);
        return new MailFailure("the server answered " + code, forGood, false);
      }
      if (cause instanceof TimeoutException
          || cause instanceof io.smallrye.mutiny.TimeoutException) {
        return new MailFailure("the server did not answer in time", false, true);
      }
    }
    return new MailFailure("not connected: " + thrown.getClass().getSimpleName(), false, false);
  }
}
