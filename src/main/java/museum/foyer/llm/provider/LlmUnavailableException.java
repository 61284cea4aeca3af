package museum.foyer.llm.provider;

/**
 * There is no answer from a model. Carries a reason and nothing a provider, a key or a visitor ever
 * said, so it may be logged.
 */
public final class LlmUnavailableException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Why, as far as it matters to operators and metrics. */
  public enum Reason {
    /** No model is configured. */
    NOT_CONFIGURED,
    /** Too many failures lately; nothing was sent. */
    BREAKER_OPEN,
    /** This month's budget is spent, or could not be asked for; nothing was sent. */
    BUDGET,
    /** Every permit is taken; nothing was sent. */
    BUSY,
    /** Connection refused, lost, or name unknown. */
    UNREACHABLE,
    /** A deadline passed before anything came. */
    TIMED_OUT,
    /** 401 or 403. */
    KEY_REJECTED,
    /** 429. */
    RATE_LIMITED,
    /** 5xx. */
    PROVIDER_ERROR,
    /** Any other status: this request, or the address, is wrong. */
    REQUEST_REJECTED,
    /** Status 200 and no answer in it: another content type, an error, nothing, nonsense. */
    BROKEN_REPLY,
    /** Vectors of another length than the ones already stored. */
    WRONG_DIMENSION
  }

  private final Reason reason;

  private LlmUnavailableException(Reason reason, String message) {
    super(message);
    this.reason = reason;
  }

  /** There is no answer, for this reason. */
  public static LlmUnavailableException because(Reason reason) {
    return new LlmUnavailableException(reason, "Model unavailable: " + reason);
  }

  /** The model gives vectors of another length than those it gave before. */
  public static LlmUnavailableException wrongDimension(int expected, int actual) {
    return new LlmUnavailableException(
        Reason.WRONG_DIMENSION, "Expected vectors of " + expected + " numbers, got " + actual);
  }

  /** What an HTTP status other than 200 means. */
  public static Reason reasonOf(int status) {
    if (status == 401 || status == 403) {
      return Reason.KEY_REJECTED;
    }
    if (status == 429) {
      return Reason.RATE_LIMITED;
    }
    return status >= 500 ? Reason.PROVIDER_ERROR : Reason.REQUEST_REJECTED;
  }

  /** Why there is none; safe to log and to count. */
  public Reason reason() {
    return reason;
  }
}
