package museum.foyer.insights;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.StreamSupport;
import museum.foyer.knowledge.Kind;
import museum.foyer.knowledge.Language;
import museum.foyer.knowledge.Status;
import museum.foyer.knowledge.items.Byline;
import museum.foyer.knowledge.items.Change;
import museum.foyer.knowledge.items.NewItem;
import museum.foyer.knowledge.items.Revision;
import museum.foyer.knowledge.items.Revisions;
import museum.foyer.knowledge.items.WorkingCopy;
import museum.foyer.knowledge.rules.ItemCheck;
import museum.foyer.knowledge.texts.Texts;
import museum.foyer.platform.InvalidParameterException;

/** Makes drafts of FAQ entries out of visitors' questions. Publishes nothing. */
@ApplicationScoped
class FaqDrafts {

  private static final Optional<String> WHY = Optional.of("asked and not answered");
  private static final int LONGEST_SLUG = 50;

  private final Revisions revisions;
  private final ItemCheck check;
  private final Texts texts;

  FaqDrafts(Revisions revisions, ItemCheck check, Texts texts) {
    this.revisions = revisions;
    this.check = check;
    this.texts = texts;
  }

  /** Of the question's Latin words; the group's id makes it the only one. */
  static String key(String question, long group) {
    String slug =
        Normalizer.normalize(question, Normalizer.Form.NFKD)
            .replaceAll("\\p{M}+", "")
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", "-");
    String words = slug.substring(0, Math.min(slug.length(), LONGEST_SLUG));
    return (words + "-" + group).replaceAll("^-+|-+(?=-)", "");
  }

  /**
   * An entry whose answer is still to be written: until then it says that it is not known, so that
   * nothing wrong is said should it be published as it is.
   *
   * @throws museum.foyer.platform.ProblemException if the key is taken or the question not valid
   */
  WorkingCopy create(
      String key, String category, Language language, String question, String author) {
    ObjectNode wording = JsonNodeFactory.instance.objectNode();
    wording.putArray("questions").add(question);
    wording.put("answer", texts.say("unknown", language, Map.of()));
    ObjectNode content = JsonNodeFactory.instance.objectNode();
    content.put("key", key).put("category", category);
    content.putObject("translations").set(language.tag(), wording);
    return write(key, content, OptionalInt.empty(), Revision.Act.CREATED, author);
  }

  /**
   * @throws museum.foyer.platform.ProblemException if there is no such entry, it has no answer in
   *     this language, or the question is not valid
   */
  WorkingCopy addPhrasing(String key, Language language, String question, String author) {
    WorkingCopy item = revisions.find(Kind.FAQ, key);
    Revision latest = item.latest();
    ObjectNode content = (ObjectNode) check.content(latest.body(), latest.validity());
    if (!(content.at("/translations/" + language.tag() + "/questions")
        instanceof ArrayNode questions)) {
      throw InvalidParameterException.of(
          "/language", "The entry has no answer in this language yet.");
    }
    if (StreamSupport.stream(questions.spliterator(), false)
        .anyMatch(known -> known.asText().equals(question))) {
      return item;
    }
    questions.add(question);
    return write(key, content, OptionalInt.of(latest.number()), Revision.Act.EDITED, author);
  }

  private WorkingCopy write(
      String key, ObjectNode content, OptionalInt expected, Revision.Act act, String author) {
    NewItem state = check.read(Kind.FAQ, key, Status.DRAFT, content);
    return revisions.write(
        new Change(state, expected, WorkingCopy.Schedule.NONE, act, new Byline(author, WHY)));
  }
}
