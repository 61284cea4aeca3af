package museum.foyer.llm;

/**
 * What is sent to a model.
 *
 * @param system ours alone: rules and style, never text from a visitor or a knowledge entry
 * @param user evidence and question, as data
 * @param maxTokens most tokens the answer may have, at least 1
 */
public record Prompt(String system, String user, int maxTokens) {

  public Prompt {
    if (maxTokens < 1) {
      throw new IllegalArgumentException("maxTokens must be at least 1, was " + maxTokens);
    }
  }
}
