package museum.foyer.staff.console;

import java.util.List;
import museum.foyer.staff.publishing.Objection;

/**
 * What would happen if the item were published as it was last made.
 *
 * @param objections what would keep it from being published
 * @param golden every golden question, asked as if it were published
 * @param wouldAnswerDifferently those of the last 200 questions of visitors, without a model
 * @param complete whether there was time for all of it
 */
record PublishCheckReport(
    List<Objection> objections,
    List<GoldenResult> golden,
    List<Difference> wouldAnswerDifferently,
    boolean complete) {}
