package museum.foyer.insights;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import museum.foyer.knowledge.items.WorkingCopy;

/** What the team does with unanswered questions. */
@ApplicationScoped
class Unanswered {

  /** Wordings that show what is meant. */
  private static final int FEW_EXAMPLES = 3;

  private static final int MANY_EXAMPLES = 20;

  private final GroupStore groups;
  private final FaqDrafts drafts;

  Unanswered(GroupStore groups, FaqDrafts drafts) {
    this.groups = groups;
    this.drafts = drafts;
  }

  @Transactional
  List<QuestionGroup> page(GroupQuery query) {
    return groups.page(query, FEW_EXAMPLES);
  }

  /**
   * @throws UnknownGroupException if there is none with this id
   */
  @Transactional
  QuestionGroup find(long id) {
    return groups.find(id, MANY_EXAMPLES).orElseThrow(() -> UnknownGroupException.of(id));
  }

  @Transactional
  QuestionGroup dismiss(long id, Optional<String> reason, String author) {
    find(id);
    groups.settle(id, GroupState.DISMISSED, author, reason);
    return find(id);
  }

  /** Drafts one more phrasing of an entry; what visitors read stays until that is published. */
  @Transactional
  WorkingCopy addPhrasing(long id, PhrasingRequest request, String author) {
    QuestionGroup group = find(id);
    WorkingCopy draft =
        drafts.addPhrasing(
            request.faq(),
            request.language().orElse(group.language()),
            request.question().orElse(group.examples().get(0)),
            author);
    groups.settle(id, GroupState.ANSWERED, author, Optional.of("phrasing of " + request.faq()));
    return draft;
  }

  /** Drafts an entry that still lacks its answer. */
  @Transactional
  WorkingCopy createEntry(long id, EntryRequest request, String author) {
    QuestionGroup group = find(id);
    String question = request.question().orElse(group.examples().get(0));
    String key = request.key().orElseGet(() -> FaqDrafts.key(question, id));
    WorkingCopy draft =
        drafts.create(
            key, request.category().orElse("visitors"), group.language(), question, author);
    groups.settle(id, GroupState.ANSWERED, author, Optional.of("entry " + key));
    return draft;
  }
}
