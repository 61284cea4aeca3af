package museum.foyer.staff.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Optional;
import museum.foyer.knowledge.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UrgentClosureTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Closed from 10 to 12 December 2026. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "a day within gives way      | {'on':'2026-12-11'}                          |",
        "the same days give way      | {'from':'2026-12-10','until':'2026-12-12'}   |",
        "a day beside stays          | {'on':'2026-12-13'}                          | {'on':'2026-12-13'}",
        "a yearly day stays          | {'on':'12-11'}                               | {'on':'12-11'}",
        "Easter stays                | {'on':'easter+1'}                            | {'on':'easter+1'}",
        "a longer run stays          | {'from':'2026-12-01','until':'2026-12-31'}   | {'from':'2026-12-01','until':'2026-12-31'}",
        "one that reaches in is cut  | {'from':'2026-12-09','until':'2026-12-10'}   | {'on':'2026-12-09'}",
        "one that reaches out is cut | {'from':'2026-12-12','until':'2026-12-14'}   | {'from':'2026-12-13','until':'2026-12-14'}",
      })
  void whatIsNotLongerGivesWay(String claim, String exception, String kept)
      throws JsonProcessingException {
    // Given
    ObjectNode venue = venue(exception);
    UrgentClosure closure =
        new UrgentClosure(
            LocalDate.of(2026, 12, 10),
            LocalDate.of(2026, 12, 12),
            Optional.of(new UrgentClosure.Reason(Language.FR, "Grève")));

    // When
    closure.layOver(venue);

    // Then
    String closed = "{'from':'2026-12-10','until':'2026-12-12','hours':[],'reason':{'fr':'Grève'}}";
    assertThat(venue).isEqualTo(venue(kept == null ? closed : closed + "," + kept));
  }

  private static ObjectNode venue(String exceptions) throws JsonProcessingException {
    return (ObjectNode)
        JSON.readTree(("{'hours':{'exceptions':[" + exceptions + "]}}").replace('\'', '"'));
  }
}
