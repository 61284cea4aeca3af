package museum.foyer.understanding.topics;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What visitors ask about; the keys of the phrasebook. */
public enum Topic {
  HOURS(Subject.HOURS),
  TODAY(Subject.HOURS),
  LATE_OPENING(Subject.HOURS),
  LAST_ADMISSION(Subject.HOURS),
  CLOSING_DAYS(Subject.HOURS),
  WHY_CLOSED(Subject.HOURS),
  NEXT_OPENING(Subject.HOURS),
  LEAVING(Subject.HOURS),
  PRICES(Subject.PRICES),
  FREE_ADMISSION(Subject.PRICES),
  REDUCTIONS(Subject.PRICES),
  ONLINE_TICKETS,
  PAYMENT,
  EXHIBITIONS_NOW(Subject.EXHIBITIONS),
  EXHIBITIONS_NEXT(Subject.EXHIBITIONS),
  AN_EXHIBITION(Subject.EXHIBITIONS),
  GUIDED_TOUR,
  AUDIO_GUIDE,
  GROUPS,
  SCHOOLS,
  FAMILIES,
  WHEELCHAIR,
  HEARING,
  SIGHT,
  PUSHCHAIR,
  CLOAKROOM,
  PHOTOGRAPHY,
  FOOD,
  PETS,
  WIFI,
  TOILETS,
  PARKING,
  TRANSPORT,
  DIRECTIONS,
  DURATION,
  CROWD,
  RE_ENTRY,
  LOCKERS,
  SHOP,
  CAFE,
  MEMBERSHIP,
  GIFT,
  EVENTS,
  RENT_A_ROOM,
  LOST_PROPERTY,
  COMPLAINT,
  PRESS,
  PARTNERSHIP,
  IMAGE_RIGHTS,
  JOBS,
  INTERNSHIP,
  A_PERSON,
  STAFF,
  GREETING(Subject.COURTESY),
  THANKS(Subject.COURTESY),
  GOODBYE(Subject.COURTESY),
  /** The weather, the news, homework: what no museum is asked about. */
  OFF_TOPIC(Subject.NONE);

  /**
   * Who can answer a topic: one of the computed facts, plain courtesy, what the team has written,
   * or nobody here.
   */
  public enum Subject {
    HOURS,
    PRICES,
    EXHIBITIONS,
    COURTESY,
    WRITTEN,
    NONE
  }

  private static final Map<String, Topic> BY_KEY =
      Arrays.stream(values())
          .collect(Collectors.toUnmodifiableMap(Topic::key, Function.identity()));

  private final Subject subject;

  Topic() {
    this(Subject.WRITTEN);
  }

  Topic(Subject subject) {
    this.subject = subject;
  }

  public Subject subject() {
    return subject;
  }

  /** As in the phrasebook: {@code late-opening}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Topic of(String key) {
    Topic topic = BY_KEY.get(key);
    if (topic == null) {
      throw new IllegalArgumentException("no topic '" + key + "'");
    }
    return topic;
  }
}
