package museum.foyer.privacy;

/** What is not told on. */
enum PersonalData {
  EMAIL("[e-mail]"),
  IBAN("[IBAN]"),
  CARD("[card]"),
  PHONE("[phone]"),
  NAME("[name]");

  private final String placeholder;

  PersonalData(String placeholder) {
    this.placeholder = placeholder;
  }

  /** Stands in its place: the rest of the sentence still makes sense to a reader and to a model. */
  String placeholder() {
    return placeholder;
  }
}
