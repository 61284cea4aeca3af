package museum.foyer.retrieval.vectors;

/**
 * A set of vectors that may be compared with each other.
 *
 * @param dimension numbers in a vector
 * @param complete whether every passage had its vector once: only then it is searched
 * @param revision rises whenever vectors or passages change
 */
record EmbeddingModel(int id, String name, int dimension, boolean complete, long revision) {

  boolean isOf(String otherName, int otherDimension) {
    return name.equals(otherName) && dimension == otherDimension;
  }
}
