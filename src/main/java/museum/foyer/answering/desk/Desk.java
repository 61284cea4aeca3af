package museum.foyer.answering.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import museum.foyer.knowledge.Language;
import museum.foyer.knowledge.Museum;
import museum.foyer.knowledge.hours.Venue;
import museum.foyer.knowledge.texts.Addressee;
import museum.foyer.knowledge.texts.Texts;
import museum.foyer.privacy.Masking;
import museum.foyer.understanding.Understanding;
import museum.foyer.understanding.words.Figure;

/**
 * Everything the facts of one question are computed from.
 *
 * @param days every reading of the days asked about
 * @param venues known on the day asked about, the main one first
 * @param named the venues the question names or was asked for; empty if it names none
 */
public record Desk(
    Question question,
    Understanding understanding,
    Museum museum,
    List<Figure.Range> days,
    List<Venue> venues,
    List<Venue> named,
    Texts texts,
    Conventions conventions) {

  /** The one the answer is given in. */
  public Language language() {
    return understanding.language();
  }

  /**
   * The question as it may leave this process, for a prompt or to be kept. What is understood of it
   * is read from the visitor's own words and stays here.
   */
  public Question told() {
    return question.masked(masking());
  }

  /** What is searched by: the question and what it goes on from, without what tells who asks. */
  public String searched() {
    return masking().without(understanding.inContext());
  }

  private Masking masking() {
    return Masking.in(museum.country());
  }

  /** The day of the question in the museum's zone. */
  public LocalDate today() {
    return question.today();
  }

  /**
   * A stored sentence in the language of the answer.
   *
   * @param arguments names and values of its placeholders, in turn
   */
  public String say(String key, String... arguments) {
    Map<String, String> named = new java.util.HashMap<>();
    for (int i = 0; i < arguments.length; i += 2) {
      named.put(arguments[i], arguments[i + 1]);
    }
    return texts.say(key, new Addressee(language(), question.audience(), today()), named);
  }

  /** A reason in brackets, to stand at the end of what it explains; nothing if there is none. */
  public String because(Optional<String> reason) {
    return reason.map(text -> say("hours.because", "reason", text)).orElse("");
  }

  /** The sentence that says how to reach the team. */
  public String contact() {
    return say("contact", "contact", museum.contact().line());
  }

  /** The venues an answer is about: those named, else the main one. */
  public List<Venue> asked() {
    return named.isEmpty() ? venues.stream().limit(1).toList() : named;
  }

  /**
   * Whether an answer has to say which venue it is about: also where words of the question are not
   * understood.
   */
  public boolean namesVenue() {
    return !named.isEmpty() && venues.size() > 1 || !understanding.unexplained().isEmpty();
  }

  /** Whether the question takes from an earlier one what it leaves out: its words alone mislead. */
  public boolean goesOn() {
    return understanding.continued().isPresent();
  }

  /** The same, or perhaps so: nothing is known of what it is about. */
  public boolean mayGoOn() {
    return goesOn() || !question.earlier().isEmpty() && understanding.topic().isEmpty();
  }

  /** The first day asked about; today if none is. */
  public LocalDate visitDate() {
    return visitDate(days, today());
  }

  /** The first day asked about; today if none is. */
  public static LocalDate visitDate(List<Figure.Range> days, LocalDate today) {
    return days.stream().findFirst().map(Figure.Range::from).orElse(today);
  }

  /** The same question asked about some of its days only. */
  public Desk on(List<Figure.Range> someDays, List<Venue> known) {
    Set<String> keys = named.stream().map(Venue::key).collect(Collectors.toSet());
    return new Desk(
        question,
        understanding,
        museum,
        someDays,
        known,
        known.stream().filter(venue -> keys.contains(venue.key())).toList(),
        texts,
        conventions);
  }

  /** The question this one goes on from, as if asked now. */
  public Optional<Desk> earlier() {
    return understanding
        .continued()
        .map(
            earlier ->
                new Desk(question, earlier, museum, days, venues, named, texts, conventions));
  }

  /** The same question asked about these venues. */
  public Desk at(List<Venue> some) {
    return new Desk(question, understanding, museum, days, venues, some, texts, conventions);
  }

  /** Both readings of each day that can be understood in two ways, for the visitor to see. */
  public List<String> openReadings() {
    return understanding.days().stream()
        .map(Figure.Day::readings)
        .filter(readings -> readings.size() == 2)
        .map(
            readings ->
                say(
                    "clarify.date",
                    "first",
                    date(readings.get(0)),
                    "second",
                    date(readings.get(1))))
        .distinct()
        .toList();
  }

  private String date(Figure.Range range) {
    return range.from().equals(range.until())
        ? conventions.date(range.from())
        : say(
            "exhibitions.fromUntil",
            "from",
            conventions.date(range.from()),
            "until",
            conventions.date(range.until()));
  }

  /**
   * One of the museum's own sources.
   *
   * @param id such as {@code hours}; its title is the stored text {@code source.<id>}
   * @param page its address, if the museum has one
   */
  public Source source(String id, Optional<String> page) {
    return new Source(id, say("source." + id), page);
  }
}
