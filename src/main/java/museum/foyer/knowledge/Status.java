package museum.foyer.knowledge;

/** Where an item is in its life. Only {@link #PUBLISHED} items reach a visitor. */
public enum Status {
  DRAFT,
  PUBLISHED,
  RETIRED
}
