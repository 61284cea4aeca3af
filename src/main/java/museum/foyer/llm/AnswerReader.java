package museum.foyer.llm;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import museum.foyer.llm.ProviderCall.Bytes;
import museum.foyer.llm.ProviderCall.Over;
import museum.foyer.llm.ProviderCall.Signal;
import museum.foyer.llm.provider.LlmUnavailableException.Reason;

/**
 * Reads one call to its end on the calling thread and keeps its deadlines. Silence is the time
 * without text, whatever else comes.
 */
final class AnswerReader {

  /** More than a token stands for on average in any language: beyond, the limit was ignored. */
  private static final int CHARACTERS_PER_TOKEN = 8;

  /** When to give up, in {@link System#nanoTime}, and how long a silence may be. */
  record Deadlines(long connected, long firstToken, long total, Duration idle) {}

  /**
   * What became of the call.
   *
   * @param failure what the provider did wrong, if anything
   * @param rest how long the provider asked to be left alone
   */
  record Ending(Finish finish, Optional<Reason> failure, Optional<Duration> rest) {

    static Ending of(Finish finish) {
      return new Ending(finish, Optional.empty(), Optional.empty());
    }

    static Ending failed(Finish finish, Reason failure) {
      return new Ending(finish, Optional.of(failure), Optional.empty());
    }
  }

  private final ProviderCall call;
  private final Predicate<String> pieces;
  private final Deadlines deadlines;
  private final int maxTokens;
  private final AnswerParser parser = new AnswerParser();
  private long nextText;
  private int characters;
  private boolean refused;

  AnswerReader(ProviderCall call, Predicate<String> pieces, Deadlines deadlines, int maxTokens) {
    this.call = call;
    this.pieces = pieces;
    this.deadlines = deadlines;
    this.maxTokens = maxTokens;
    this.nextText = deadlines.connected();
  }

  /** Blocks until the answer ended. Whoever gets less than a whole one has to abandon the call. */
  Ending read() {
    try {
      Optional<Ending> ending = Optional.empty();
      while (ending.isEmpty()) {
        ending = nextSignal().map(this::read).orElseGet(this::timedOut);
      }
      return ending.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Ending.of(Finish.CUT);
    }
  }

  /** Whether any text came. */
  boolean hasText() {
    return characters > 0;
  }

  /**
   * Tokens to charge: what the provider says; else not less than it can be, a character being one
   * at most.
   */
  long used(long promptTokens) {
    return refused ? 0 : parser.usage().orElse(promptTokens + Math.min(characters, maxTokens));
  }

  private Optional<Signal> nextSignal() throws InterruptedException {
    long now = System.nanoTime();
    long left = Math.min(nextText - now, deadlines.total() - now);
    return left <= 0 ? Optional.empty() : call.next(left);
  }

  private Optional<Ending> timedOut() {
    return Optional.of(Ending.failed(Finish.TIMED_OUT, Reason.TIMED_OUT));
  }

  private Optional<Ending> read(Signal signal) {
    if (signal instanceof Bytes bytes) {
      return give(parser.accept(bytes.buffer().getBytes())).or(this::ended);
    }
    if (signal instanceof Over over) {
      return over.failure().isPresent()
          ? Optional.of(broken(over))
          : give(parser.end()).or(this::ended);
    }
    nextText = deadlines.firstToken();
    return Optional.empty();
  }

  private Ending broken(Over over) {
    refused = !hasText();
    boolean lost = over.failure().equals(Optional.of(Reason.UNREACHABLE));
    return new Ending(lost ? Finish.CUT : Finish.FAILED, over.failure(), over.rest());
  }

  /** What the parser knows about the end. A whole answer without any text is not one. */
  private Optional<Ending> ended() {
    return parser
        .finish()
        .map(
            finish ->
                hasText() && (finish == Finish.STOP || finish == Finish.LENGTH)
                    ? Ending.of(finish)
                    : Ending.failed(finish, Reason.BROKEN_REPLY));
  }

  /** Hands texts on; says how the answer ended if it is this side that ends it. */
  private Optional<Ending> give(List<String> texts) {
    for (String text : texts) {
      characters += text.length();
      if (!pieces.test(text)) {
        return Optional.of(Ending.of(Finish.CUT));
      }
      if (characters > maxTokens * CHARACTERS_PER_TOKEN) {
        return Optional.of(Ending.of(Finish.LENGTH));
      }
      nextText = System.nanoTime() + deadlines.idle().toNanos();
    }
    return Optional.empty();
  }
}
