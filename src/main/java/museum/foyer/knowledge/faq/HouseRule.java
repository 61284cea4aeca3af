package museum.foyer.knowledge.faq;

import museum.foyer.knowledge.Translated;

/** A rule of the house. */
public record HouseRule(String key, Translated title, Translated text) {}
