package museum.foyer.conversation;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import museum.foyer.answering.AnswerEvent;
import museum.foyer.answering.Answered;
import museum.foyer.answering.Answers;
import museum.foyer.answering.Outcome;
import museum.foyer.answering.desk.Question;
import museum.foyer.conversation.triage.Seeker;
import museum.foyer.conversation.triage.Step;
import museum.foyer.conversation.triage.Triage;
import museum.foyer.conversation.turns.Channel;
import museum.foyer.conversation.turns.Turn;
import museum.foyer.conversation.turns.Turns;
import museum.foyer.knowledge.Language;
import museum.foyer.knowledge.Museum;
import museum.foyer.knowledge.items.Items;
import museum.foyer.knowledge.texts.Addressee;
import museum.foyer.knowledge.texts.Texts;

/** Door: what a visitor wrote in, the events of the answer out, the turn kept. */
@ApplicationScoped
public class Dialogue {

  private final Answers answers;
  private final Turns turns;
  private final Claims claims;
  private final Triage triage;
  private final Replies replies;
  private final Items items;
  private final Texts texts;
  private final ConversationConfig config;
  private final Clock clock;

  Dialogue(
      Answers answers,
      Turns turns,
      Claims claims,
      Triage triage,
      Replies replies,
      Items items,
      Texts texts,
      ConversationConfig config,
      Clock clock) {
    this.answers = answers;
    this.turns = turns;
    this.claims = claims;
    this.triage = triage;
    this.replies = replies;
    this.items = items;
    this.texts = texts;
    this.config = config;
    this.clock = clock;
  }

  /**
   * A question outside of any conversation. Answers on the calling thread and blocks until the
   * answer is closed; the turn is written later and by another thread.
   *
   * @param id of the answer, as the channel tells it to the visitor
   * @param visitor gets every event; false says that nobody listens any more
   * @throws museum.foyer.answering.NoKnowledgeException before any event, if there is no museum yet
   */
  public void ask(UUID id, Question question, Predicate<AnswerEvent> visitor) {
    Instant from = clock.instant();
    Answered answered = answers.answer(question, visitor);
    turns.recordLater(turn(id, Optional.empty(), from, question, answered));
  }

  /**
   * Answers what waits in a conversation, if nobody else is doing so. Blocks until the answer is
   * kept, and tells the visitor only then that it is finished.
   *
   * @param answer its id
   * @param visitor gets every event; false says that nobody listens any more: the answer then stops
   *     and counts as broken off
   * @return false if there is nothing to answer here
   */
  public boolean answer(UUID conversation, UUID answer, Predicate<AnswerEvent> visitor) {
    Optional<Claim> claim =
        QuarkusTransaction.requiringNew().call(() -> claims.take(conversation, answer));
    claim.ifPresent(taken -> answer(taken, visitor));
    return claim.isPresent();
  }

  /** How long to wait on the website for more before an answer is begun. */
  public Duration settle() {
    return config.settle();
  }

  /** The longest an answer may take, after which somebody else may give one. */
  public Duration lease() {
    return config.lease();
  }

  private void answer(Claim claim, Predicate<AnswerEvent> visitor) {
    try {
      Instant from = clock.instant();
      Question question = claim.question(zone());
      Reply reply = new Reply(language -> notice(claim, language), visitor);
      Seeker seeker = claim.seeker(question.askedAt());
      Optional<Step> taken = triage.takenUp(seeker, question.text());
      Answered answered =
          taken
              .map(step -> answers.say(question, step.sentences(), Outcome.HANDED_OFF, reply))
              .orElseGet(() -> answers.answer(question, reply));
      Optional<Step> step = taken.or(() -> offer(seeker, answered, reply));
      step.ifPresent(reply::step);
      Turn turn = turn(claim.answer(), Optional.of(claim.conversation()), from, question, answered);
      QuarkusTransaction.requiringNew().run(() -> replies.keep(claim, reply, turn, step));
      reply.close();
    } catch (RuntimeException e) {
      QuarkusTransaction.requiringNew().run(() -> claims.fail(claim));
      throw e;
    }
  }

  private Optional<Step> offer(Seeker seeker, Answered answered, Reply reply) {
    Optional<Step> offer = triage.offer(seeker, answered);
    offer.ifPresent(step -> step.sentences().apply(reply.language()).forEach(reply::say));
    return offer;
  }

  private Turn turn(
      UUID id,
      Optional<Conversation> conversation,
      Instant from,
      Question question,
      Answered answered) {
    Instant at = clock.instant();
    return new Turn(
        id,
        conversation.map(Conversation::id),
        conversation.map(Conversation::channel).orElse(Channel.WEB),
        at,
        question.askedAt().toInstant(),
        Duration.between(from, at),
        answered);
  }

  /** At the start, after a long silence, and after a person has answered. */
  private Optional<String> notice(Claim claim, Language language) {
    Instant now = clock.instant();
    Optional<Instant> noticed = claim.conversation().noticedAt();
    boolean silent =
        claim.earlier().isEmpty()
            || claim
                .earlier()
                .get(claim.earlier().size() - 1)
                .at()
                .isBefore(now.minus(config.noticeAfter()));
    boolean known =
        noticed.filter(at -> !silent || at.isAfter(now.minus(config.noticeAfter()))).isPresent();
    return known ? Optional.empty() : Optional.of(say("notice", claim, language));
  }

  private String say(String key, Claim claim, Language language) {
    Addressee to =
        new Addressee(
            language,
            claim.conversation().settings().audience(),
            clock.instant().atZone(zone()).toLocalDate());
    return texts.say(key, to, Map.of());
  }

  private ZoneId zone() {
    return items.museum().map(Museum::timeZone).orElse(ZoneOffset.UTC);
  }
}
