package health.reprieve.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;

/** Ports on loopback. */
final class Ports {

  private static final int TRIES = 50;
  private static final int GREETING_HEADER = 5;
  private static final byte PROTOCOL_VERSION = 10;

  private Ports() {}

  /**
   * The port itself, or any free one for 0.
   *
   * @throws CannotStart when the port is taken
   */
  static int resolve(int port) throws IOException {
    if (port != 0) {
      return requireFree(port);
    }
    try (ServerSocket socket = new ServerSocket(0, 1, loopback())) {
      return socket.getLocalPort();
    }
  }

  /**
   * The first free port from {@code preferred} upward.
   *
   * @throws CannotStart when none of the next 50 is free
   */
  static int firstFree(int preferred) {
    for (int port = preferred; port < Math.min(preferred + TRIES, 65536); port++) {
      if (isFree(port)) {
        return port;
      }
    }
    throw new CannotStart(
        "No port from %d to %d is free. Choose another with REPRIEVE_PORT."
            .formatted(preferred, preferred + TRIES - 1));
  }

  /**
   * Waits until a MariaDB server greets on the port; it does so only after recovery and after its
   * initial statements.
   *
   * @return false when the process ended or the time ran out first
   */
  static boolean awaitMariaDb(int port, Process process, Duration limit)
      throws InterruptedException {
    long end = System.nanoTime() + limit.toNanos();
    while (process.isAlive() && System.nanoTime() < end) {
      if (greets(port)) {
        return process.isAlive();
      }
      Thread.sleep(50);
    }
    return false;
  }

  private static int requireFree(int port) {
    if (!isFree(port)) {
      throw new CannotStart("Port %d is taken. Free it, or choose another.".formatted(port));
    }
    return port;
  }

  private static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket(port, 1, loopback())) {
      return socket.isBound();
    } catch (IOException taken) {
      return false;
    }
  }

  private static boolean greets(int port) {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(loopback(), port), 1_000);
      socket.setSoTimeout(1_000);
      byte[] greeting = socket.getInputStream().readNBytes(GREETING_HEADER);
      return greeting.length == GREETING_HEADER && greeting[4] == PROTOCOL_VERSION;
    } catch (IOException notYet) {
      return false;
    }
  }

  private static InetAddress loopback() throws IOException {
    return InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
  }
}
