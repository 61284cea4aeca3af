package museum.foyer.retrieval.vectors;

/**
 * The database has no usable pgvector. The message is the one line the person at the console needs.
 */
final class VectorExtensionException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private VectorExtensionException(String message, Throwable cause) {
    super(message, cause);
  }

  static VectorExtensionException missing(int postgres, Throwable cause) {
    return new VectorExtensionException(
        "the database has no pgvector: install the package postgresql-"
            + postgres
            + "-pgvector on its server, or set foyer.retrieval.vector-index=memory"
            + " (FOYER_RETRIEVAL_VECTOR_INDEX)",
        cause);
  }

  static VectorExtensionException notAllowed(Throwable cause) {
    return new VectorExtensionException(
        "this account may not enable pgvector: have an administrator run CREATE EXTENSION vector in"
            + " the database, or set foyer.retrieval.vector-index=memory"
            + " (FOYER_RETRIEVAL_VECTOR_INDEX)",
        cause);
  }

  static VectorExtensionException tooOld(String version) {
    return new VectorExtensionException(
        "pgvector "
            + version
            + " in the database has no HNSW index: install 0.5 or newer and run"
            + " ALTER EXTENSION vector UPDATE",
        null);
  }
}
