package museum.foyer.retrieval.vectors;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import museum.foyer.platform.Database;
import museum.foyer.retrieval.RetrievalProfile;

@QuarkusTest
@TestProfile(RetrievalProfile.class)
class InMemoryVectorIndexTest extends VectorIndexContract {

  @Override
  VectorIndex index(Database on) {
    return new InMemoryVectorIndex(on);
  }
}
