package museum.foyer.staff.contradictions;

/**
 * Two things the museum says that cannot both be true.
 *
 * @param wording the text
 * @param says what stands in it
 * @param place of what says otherwise: {@code venues/main}
 * @param otherwise what that says
 */
record Finding(Wording wording, String says, String place, String otherwise) {}
