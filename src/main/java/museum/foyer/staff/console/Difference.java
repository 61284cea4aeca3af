package museum.foyer.staff.console;

import museum.foyer.knowledge.Language;

/**
 * A visitor's question that would be answered otherwise.
 *
 * @param question masked
 */
record Difference(String question, Language language, String before, String after) {}
