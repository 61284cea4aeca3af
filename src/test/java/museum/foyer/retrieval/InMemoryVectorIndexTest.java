package museum.foyer.retrieval;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class InMemoryVectorIndexTest extends VectorIndexContract {

  @Override
  VectorIndex index(Database on) {
    return new InMemoryVectorIndex(on);
  }
}
