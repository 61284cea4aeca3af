package museum.foyer.llm;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes an event stream apart as its bytes come, however they are split. Lines end with LF, CRLF or
 * CR; comments and fields other than {@code data} are skipped (WHATWG HTML, 9.2.6).
 */
final class ServerSentEvents {

  /** One event holds one token; a line this long is an attack or another protocol. */
  private static final int LONGEST_LINE = 64 * 1024;

  private final ByteArrayOutputStream line = new ByteArrayOutputStream(512);
  private final StringBuilder data = new StringBuilder();
  private boolean hasData;
  private boolean afterCarriageReturn;

  /**
   * @return the data of every event that is complete now
   * @throws CharacterCodingException if a line is not UTF-8 or has no end
   */
  List<String> accept(byte[] bytes) throws CharacterCodingException {
    List<String> events = new ArrayList<>();
    for (byte b : bytes) {
      boolean secondHalfOfCrLf = b == '\n' && afterCarriageReturn;
      afterCarriageReturn = b == '\r';
      if (secondHalfOfCrLf) {
        continue;
      }
      if (b == '\n' || b == '\r') {
        endOfLine(events);
      } else if (line.size() == LONGEST_LINE) {
        throw new CharacterCodingException();
      } else {
        line.write(b);
      }
    }
    return events;
  }

  /** What an end of the body right after the last event's line leaves behind. */
  List<String> end() throws CharacterCodingException {
    return accept(new byte[] {'\n', '\n'});
  }

  private void endOfLine(List<String> events) throws CharacterCodingException {
    if (line.size() == 0) {
      if (hasData) {
        events.add(data.toString());
      }
      data.setLength(0);
      hasData = false;
      return;
    }
    field(
        StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(line.toByteArray())).toString());
    line.reset();
  }

  private void field(String text) {
    if (text.startsWith("data:")) {
      if (hasData) {
        data.append('\n');
      }
      data.append(text, text.startsWith("data: ") ? 6 : 5, text.length());
      hasData = true;
    }
  }
}
