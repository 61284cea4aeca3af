package museum.foyer.privacy;

/**
 * Where personal data stands in a text.
 *
 * @param end after its last character
 */
record Finding(PersonalData kind, int start, int end) {}
