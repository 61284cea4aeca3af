package museum.foyer.staff.items;

/** Bodies to start from, in the description of the API. Each is tried by its test. */
final class Examples {

  static final String FAQ =
      """
      {"key": "picnic", "status": "PUBLISHED", "reason": "asked every day",
       "content": {"category": "visit", "reviewBy": "2027-03-01", "translations": {
         "en": {"questions": ["May we picnic in the garden?"],
                "answer": "Yes, on the lawn behind the house."},
         "fr": {"questions": ["Peut-on pique-niquer dans le jardin ?"],
                "answer": "Oui, sur la pelouse derrière la maison."}}}}
      """;

  static final String PRICE =
      """
      {"key": "night", "content": {"name": {"en": "Night ticket", "fr": "Billet de nuit"},
       "price": 7.50}}
      """;

  static final String PATCH =
      """
      {"content": {"price": 8}, "reason": "new tariff"}
      """;

  static final String PUBLISH =
      """
      {"status": "PUBLISHED"}
      """;

  static final String SCHEDULE =
      """
      {"publishAt": "2031-01-01T00:00:00Z", "retireAt": "2031-02-01T00:00:00Z"}
      """;

  private Examples() {}
}
