package museum.foyer.retrieval;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

@QuarkusTest
@TestProfile(RetrievalProfile.class)
class InMemoryVectorIndexTest extends VectorIndexContract {

  @Override
  VectorIndex index(Database on) {
    return new InMemoryVectorIndex(on);
  }
}
