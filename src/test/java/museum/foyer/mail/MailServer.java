package museum.foyer.mail;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** An SMTP server on loopback that works, is away, refuses or never answers, as it is told. */
public final class MailServer implements QuarkusTestResourceLifecycleManager {

  private static final String LOOPBACK = "127.0.0.1";

  private final Queue<Socket> visitors = new ConcurrentLinkedQueue<>();
  private int port;
  private GreenMail mailbox;
  private ServerSocket other;

  @Override
  public Map<String, String> start() {
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getByName(LOOPBACK))) {
      port = free.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    mailbox = works();
    return Map.of(
        "quarkus.mailer.host", LOOPBACK,
        "quarkus.mailer.port", String.valueOf(port),
        "foyer.mail.from", "foyer@museum.example",
        "foyer.mail.timeout", "3s",
        "foyer.mail.rest", "100ms",
        "foyer.mail.first-retry", "50ms",
        "foyer.mail.attempts", "3");
  }

  @Override
  public void inject(TestInjector injector) {
    injector.injectIntoFields(this, new TestInjector.MatchesType(MailServer.class));
  }

  /** Takes every mail into this mailbox, which is empty. */
  GreenMail works() {
    away();
    mailbox = new GreenMail(new ServerSetup(port, LOOPBACK, ServerSetup.PROTOCOL_SMTP));
    mailbox.start();
    return mailbox;
  }

  void away() {
    if (mailbox != null) {
      mailbox.stop();
      mailbox = null;
    }
    close(other);
    other = null;
    visitors.forEach(MailServer::reset);
    visitors.clear();
  }

  /** Greets, and answers every recipient with this. */
  void refuses(String answer) {
    serve(socket -> talk(socket, answer));
  }

  /** Takes connections and says nothing. */
  void staysSilent() {
    serve(socket -> {});
  }

  @Override
  public void stop() {
    away();
  }

  private interface Manners {
    void meet(Socket socket) throws IOException;
  }

  private void serve(Manners manners) {
    away();
    try {
      ServerSocket server = new ServerSocket();
      server.setReuseAddress(true);
      server.bind(new InetSocketAddress(LOOPBACK, port));
      other = server;
      start(() -> accept(server, manners));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void start(Runnable work) {
    Thread thread = new Thread(work, "smtp");
    thread.setDaemon(true);
    thread.start();
  }

  private void accept(ServerSocket server, Manners manners) {
    try {
      while (!server.isClosed()) {
        Socket socket = server.accept();
        visitors.add(socket);
        start(
            () -> {
              try {
                manners.meet(socket);
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
      }
    } catch (IOException e) {
      close(server); // the next server has the port
    }
  }

  private static void talk(Socket socket, String answer) throws IOException {
    try (socket;
        BufferedReader in =
            new BufferedReader(
                new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))) {
      say(socket, "220 here");
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        say(
            socket,
            line.startsWith("RCPT") ? answer : line.startsWith("QUIT") ? "221 bye" : "250 ok");
      }
    }
  }

  private static void say(Socket socket, String line) throws IOException {
    socket.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
  }

  /** The port is free at once: nobody waits for a farewell. */
  private static void reset(Socket socket) {
    try (socket) {
      if (!socket.isClosed()) {
        socket.setSoLinger(true, 0);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void close(ServerSocket server) {
    if (server != null) {
      try {
        server.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
