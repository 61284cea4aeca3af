package museum.foyer.knowledge.rules;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import museum.foyer.knowledge.Kind;
import museum.foyer.knowledge.Museum;
import museum.foyer.knowledge.contacts.ContactPoint;
import museum.foyer.knowledge.exhibitions.Exhibition;
import museum.foyer.knowledge.faq.FaqEntry;
import museum.foyer.knowledge.golden.GoldenQuestion;
import museum.foyer.knowledge.hours.Closure;
import museum.foyer.knowledge.hours.Venue;
import museum.foyer.knowledge.prices.TicketPrice;
import museum.foyer.knowledge.rules.Entries.Entry;
import museum.foyer.knowledge.texts.StaffText;

/** What must hold between the items of a file. */
final class WholeRules {

  private final Findings findings;
  private final Entries entries;

  WholeRules(Findings findings, Entries entries) {
    this.findings = findings;
    this.entries = entries;
  }

  void check() {
    keysOnce();
    HoursRules hours = new HoursRules(findings, entries.museum());
    entries.of(Venue.class).forEach(hours::check);
    FaqRules faq = new FaqRules(findings);
    entries.of(FaqEntry.class).forEach(faq::check);
    PriceRules prices = new PriceRules(findings, publishedExhibitions());
    entries.of(TicketPrice.class).forEach(prices::check);
    TextRules texts = new TextRules(findings);
    entries.of(StaffText.class).forEach(texts::check);
    ContactRules contacts = new ContactRules(findings, entries.museum());
    entries.of(ContactPoint.class).forEach(contacts::check);
    // a venue that could not be read has been told already, and would be missed everywhere
    if (!findings.within(Section.VENUES.pointer())) {
      venues();
      closures();
    }
    entries.museum().ifPresent(this::promises);
  }

  private void keysOnce() {
    Map<Kind, Set<String>> keys = new HashMap<>();
    for (Entry<?> entry : entries.all()) {
      String key = entry.item().key();
      if (!keys.computeIfAbsent(entry.item().kind(), kind -> new HashSet<>()).add(key)) {
        findings.add(entry.pointer() + "/key", "a second entry with the key '" + key + "'");
      }
    }
  }

  private void venues() {
    Set<String> keys =
        entries.of(Venue.class).stream()
            .filter(Entry::published)
            .map(entry -> entry.value().key())
            .collect(Collectors.toSet());
    if (keys.isEmpty()) {
      findings.add(Section.VENUES.pointer(), "no venue is published");
      return;
    }
    for (Entry<TicketPrice> ticket : entries.of(TicketPrice.class)) {
      List<String> named = ticket.value().venues();
      for (int i = 0; i < named.size(); i++) {
        known(ticket, named.get(i), "/venues/" + i, keys);
      }
      ticket.value().supplementTo().ifPresent(key -> known(ticket, key, "/supplementTo", keys));
    }
    for (Entry<Exhibition> exhibition : entries.of(Exhibition.class)) {
      exhibition.value().venue().ifPresent(key -> known(exhibition, key, "/venue", keys));
    }
    for (Entry<GoldenQuestion> question : entries.of(GoldenQuestion.class)) {
      question.value().venue().ifPresent(key -> known(question, key, "/venue", keys));
    }
  }

  private Set<String> publishedExhibitions() {
    return entries.of(Exhibition.class).stream()
        .filter(Entry::published)
        .map(entry -> entry.value().key())
        .collect(Collectors.toSet());
  }

  private void closures() {
    Set<String> keys =
        entries.of(Exhibition.class).stream()
            .filter(Entry::published)
            .map(entry -> entry.value().key())
            .collect(Collectors.toSet());
    for (Entry<Venue> venue : entries.of(Venue.class)) {
      List<Closure> closures = venue.value().closures();
      for (int i = 0; i < closures.size(); i++) {
        Optional<String> key = closures.get(i).exhibition().filter(show -> !keys.contains(show));
        if (venue.published() && key.isPresent()) {
          findings.add(
              venue.pointer() + "/closures/" + i + "/exhibition",
              "no published exhibition has the key '" + key.get() + "'");
        }
      }
    }
  }

  private void known(Entry<?> entry, String venue, String pointer, Set<String> keys) {
    if (entry.published() && !keys.contains(venue)) {
      findings.add(entry.pointer() + pointer, "no published venue has the key '" + venue + "'");
    }
  }

  private void promises(Museum museum) {
    LanguageRules languages = new LanguageRules(findings, museum);
    entries.all().forEach(languages::check);
    entries
        .of(TicketPrice.class)
        .forEach(
            ticket -> {
              payable(ticket, Optional.of(ticket.value().price()), "/price", museum);
              payable(ticket, ticket.value().onlinePrice(), "/onlinePrice", museum);
            });
    entries
        .of(Exhibition.class)
        .forEach(show -> payable(show, show.value().surcharge(), "/surcharge", museum));
  }

  private void payable(Entry<?> entry, Optional<BigDecimal> price, String pointer, Museum museum) {
    int decimals = Math.max(0, museum.currency().getDefaultFractionDigits());
    if (price.map(amount -> amount.stripTrailingZeros().scale() > decimals).orElse(false)) {
      findings.add(
          entry.pointer() + pointer,
          String.format("%s has %d decimals at most", museum.currency(), decimals));
    }
  }
}
