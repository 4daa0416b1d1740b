package health.reprieve.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortsTest {

  @Test
  void passes_over_a_taken_port() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThat(Ports.firstFree(taken.getLocalPort())).isGreaterThan(taken.getLocalPort());
    }
  }

  @Test
  void refuses_a_taken_port_that_was_asked_for() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      int port = taken.getLocalPort();

      assertThatThrownBy(() -> Ports.resolve(port))
          .isInstanceOf(CannotStart.class)
          .hasMessage("Port %d is taken. Free it, or choose another.", port);
    }
  }
}
