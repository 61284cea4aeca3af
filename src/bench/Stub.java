import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The fastest model there is: three sentences as OpenAI streams them, one event a word. {@code GET
 * /connections} tells how many were accepted, {@code GET /delay/300} sets the milliseconds before
 * the first word. Argument: the port. One thread a connection, so it needs nothing but a JDK.
 */
final class Stub {

  /** Without figures, which Foyer would not let pass unless it knows them. */
  private static final String ANSWER =
      "The museum is a good place for a quiet afternoon. You will enjoy it. Take your time.";

  private static final AtomicLong CONNECTIONS = new AtomicLong();
  private static volatile long delayMillis;

  public static void main(String... args) throws IOException {
    int port = Integer.parseInt(args[0]);
    try (ServerSocket server = new ServerSocket(port, 512, InetAddress.getLoopbackAddress())) {
      while (true) {
        Socket socket = server.accept();
        CONNECTIONS.incrementAndGet();
        new Thread(null, () -> serve(socket), "connection", 256 * 1024).start();
      }
    }
  }

  private static void serve(Socket socket) {
    try (socket) {
      socket.setTcpNoDelay(true);
      InputStream in = new BufferedInputStream(socket.getInputStream());
      OutputStream out = socket.getOutputStream();
      for (String request = line(in); !request.isEmpty(); request = line(in)) {
        skipBody(in);
        reply(request, out);
      }
    } catch (IOException e) {
      // the other side has gone, which is its right
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void reply(String request, OutputStream out)
      throws IOException, InterruptedException {
    String path = request.split(" ")[1];
    if (path.equals("/connections")) {
      plain(out, Long.toString(CONNECTIONS.get()));
    } else if (path.startsWith("/delay/")) {
      delayMillis = Long.parseLong(path.substring("/delay/".length()));
      plain(out, "ok");
    } else {
      Thread.sleep(delayMillis);
      answer(out);
    }
  }

  private static void answer(OutputStream out) throws IOException {
    out.write(
        ascii(
            "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n"
                + "Transfer-Encoding: chunked\r\n\r\n"));
    for (String word : ANSWER.split("(?= )")) {
      event(out, "{\"content\":\"" + word + "\"}", "null");
    }
    event(out, "{}", "\"stop\"");
    chunk(out, "data: [DONE]\n\n");
    out.write(ascii("0\r\n\r\n"));
  }

  private static void event(OutputStream out, String delta, String finish) throws IOException {
    chunk(
        out,
        "data: {\"id\":\"1\",\"object\":\"chat.completion.chunk\",\"created\":1,\"model\":\"stub\","
            + "\"choices\":[{\"index\":0,\"delta\":"
            + delta
            + ",\"finish_reason\":"
            + finish
            + "}]}\n\n");
  }

  private static void chunk(OutputStream out, String text) throws IOException {
    out.write(ascii(Integer.toHexString(text.length()) + "\r\n" + text + "\r\n"));
  }

  private static void plain(OutputStream out, String text) throws IOException {
    out.write(ascii("HTTP/1.1 200 OK\r\nContent-Length: " + text.length() + "\r\n\r\n" + text));
  }

  private static void skipBody(InputStream in) throws IOException {
    long length = 0;
    boolean chunked = false;
    for (String header = line(in); !header.isEmpty(); header = line(in)) {
      String lower = header.toLowerCase(Locale.ROOT);
      if (lower.startsWith("content-length:")) {
        length = Long.parseLong(lower.substring("content-length:".length()).strip());
      }
      chunked |= lower.startsWith("transfer-encoding:") && lower.contains("chunked");
    }
    in.skipNBytes(length);
    while (chunked) {
      int size = Integer.parseInt(line(in), 16);
      in.skipNBytes(size + 2L);
      chunked = size > 0;
    }
  }

  /** Without its end; empty also when the connection is closed. */
  private static String line(InputStream in) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int b = in.read(); b >= 0 && b != '\n'; b = in.read()) {
      if (b != '\r') {
        line.write(b);
      }
    }
    return line.toString(StandardCharsets.US_ASCII);
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
