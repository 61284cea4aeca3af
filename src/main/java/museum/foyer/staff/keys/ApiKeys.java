package museum.foyer.staff.keys;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import museum.foyer.platform.InvalidParameterException;
import museum.foyer.staff.access.Role;

/** The keys of scripts. */
@ApplicationScoped
class ApiKeys {

  private final KeyStore store;
  private final KeysConfig config;
  private final Clock clock;

  ApiKeys(KeyStore store, KeysConfig config, Clock clock) {
    this.store = store;
    this.config = config;
    this.clock = clock;
  }

  /** What a key is to be. */
  record Wanted(
      String name, Role role, boolean readOnly, List<String> collections, Instant expiresAt) {}

  /** A key and its secret, which nobody sees again. */
  record Made(ApiKey key, KeyText text) {}

  @Transactional
  List<ApiKey> all() {
    return store.all().stream().map(ApiKey::of).toList();
  }

  @Transactional
  Made make(Wanted wanted, String author) {
    Instant now = clock.instant();
    if (!wanted.expiresAt().isAfter(now)
        || wanted.expiresAt().isAfter(now.plus(config.longestLife()))) {
      throw InvalidParameterException.of(
          "/expiresAt",
          "Must be later than now, and at most " + config.longestLife().toDays() + " days.");
    }
    if (store.has(wanted.name())) {
      throw KeyException.nameTaken();
    }
    KeyText text = KeyText.random();
    KeyEntity key = new KeyEntity();
    key.id = text.id();
    key.name = wanted.name();
    key.hash = text.hash();
    key.role = wanted.role();
    key.readOnly = wanted.readOnly();
    key.collections = wanted.collections();
    key.createdBy = author;
    key.createdAt = now;
    key.expiresAt = wanted.expiresAt();
    store.persist(key);
    return new Made(ApiKey.of(key), text);
  }

  /** For good; a key that is revoked already stays as it is. */
  @Transactional
  void revoke(String id) {
    KeyEntity key = store.findByIdOptional(id).orElseThrow(KeyException::none);
    if (key.revokedAt == null) {
      key.revokedAt = clock.instant();
    }
  }

  /** The key of this text if it opens anything today; notes the day. */
  @Transactional
  Optional<ApiKey> valid(KeyText text) {
    Instant now = clock.instant();
    Optional<KeyEntity> key =
        store
            .findByIdOptional(text.id())
            .filter(found -> text.matches(found.hash))
            .filter(found -> found.revokedAt == null && found.expiresAt.isAfter(now));
    LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    // A day and not a moment: one write a day, however busy the script.
    key.filter(found -> !today.equals(found.lastUsed)).ifPresent(found -> found.lastUsed = today);
    return key.map(ApiKey::of);
  }
}
