package museum.foyer.insights;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import museum.foyer.answering.Outcome;
import museum.foyer.knowledge.Language;

/**
 * Questions of one language that mean the same and were not answered well.
 *
 * @param count how often it was asked since it was first seen
 * @param outcomes of the newest of them
 * @param examples newest wordings, each once, without anything that tells who asked
 * @param reason why it was dismissed
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record QuestionGroup(
    long id,
    Language language,
    GroupState state,
    long count,
    Instant firstSeen,
    Instant lastSeen,
    List<Outcome> outcomes,
    List<String> examples,
    Optional<String> settledBy,
    Optional<String> reason) {}
