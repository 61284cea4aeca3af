package museum.foyer.answering.trace;

/**
 * By what it is decided how a question is answered, as configured.
 *
 * @param factsAlone whether computed facts are told without asking a model
 * @param curatedNearness cosine from which a stored answer is sent instead of asking the model
 * @param storedScore from which a stored answer is sent where there is no model
 * @param evidenceScore below which a passage is no evidence
 * @param passages shown to the model
 */
public record Thresholds(
    boolean factsAlone,
    double curatedNearness,
    double storedScore,
    double evidenceScore,
    int passages) {}
