package museum.foyer;

import io.quarkus.runtime.QuarkusApplication;
import jakarta.enterprise.context.ApplicationScoped;
import museum.foyer.channels.meta.profile.MetaProfile;

/** A run of Foyer that pushes what visitors see at Meta before they write, and ends. */
@ApplicationScoped
class MetaProfileRun implements QuarkusApplication {

  private final MetaProfile profile;

  MetaProfileRun(MetaProfile profile) {
    this.profile = profile;
  }

  @Override
  public int run(String... arguments) {
    return profile.push(System.out, System.err);
  }
}
