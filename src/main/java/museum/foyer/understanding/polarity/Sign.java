package museum.foyer.understanding.polarity;

import java.util.Locale;
import java.util.Optional;

/** What a word of the phrasebook's section {@code signs} does to a sentence. */
enum Sign {
  OPEN(Aspect.OPEN, true),
  CLOSED(Aspect.OPEN, false),
  FREE(Aspect.FREE, true),
  PAID(Aspect.FREE, false),
  ALLOWED(Aspect.ALLOWED, true),
  /** Possible, not expressly permitted. */
  CAN(Aspect.ALLOWED, true),
  FORBIDDEN(Aspect.ALLOWED, false),
  REQUIRED(Aspect.REQUIRED, true),
  OPTIONAL(Aspect.REQUIRED, false),
  THERE(Aspect.AVAILABLE, true),
  ABSENT(Aspect.AVAILABLE, false),
  RUNNING(Aspect.RUNNING, true),
  OVER(Aspect.OVER, true),
  COMING(Aspect.COMING, true),
  /** Denies the clause. */
  NOT,
  /** Denies it too, and counts once together with {@link #NOT}: "ne … pas", "no … ningún". */
  NONE,
  /** Denies only what follows. */
  WITHOUT,
  /** Narrows or widens what is said: "only", "except", "every day", "no longer". */
  LIMIT,
  YES,
  NO,
  AND,
  BUT,
  /** Beside an age or amount: less than. */
  UNDER,
  /** Beside an age, amount or time: up to and with it. */
  UNTIL,
  /** Beside an age, amount or time: from it on. */
  FROM,
  /** Beside an age or amount: more than. */
  ABOVE,
  /** Between two times, ages or weekdays. */
  RANGE,
  /** A quantity in words: "half", "twice", "a dozen". */
  QUANTITY,
  /** Is no sign, and keeps shorter forms from being read in it: "无线", "step-free". */
  WORD,
  /** Says nothing that could be wrong: "gladly", "please", "visitors". */
  LIGHT;

  private final Optional<Aspect> aspect;
  private final boolean holds;

  Sign() {
    this(null, false);
  }

  Sign(Aspect aspect, boolean holds) {
    this.aspect = Optional.ofNullable(aspect);
    this.holds = holds;
  }

  /** What it states; empty for a word that only changes what others state. */
  Optional<Aspect> aspect() {
    return aspect;
  }

  boolean holds() {
    return holds;
  }

  boolean denies() {
    return this == NOT || this == NONE;
  }

  static Sign of(String key) {
    return valueOf(key.replace('-', '_').toUpperCase(Locale.ROOT));
  }
}
