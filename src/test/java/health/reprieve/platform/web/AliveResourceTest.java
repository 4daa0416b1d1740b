package health.reprieve.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.mysql.cj.jdbc.MysqlDataSource;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class AliveResourceTest {

  @Test
  void a_database_that_is_not_there_does_not_answer() throws IOException {
    MysqlDataSource nowhere = new MysqlDataSource();
    nowhere.setUrl("jdbc:mysql://127.0.0.1:" + unusedPort() + "/reprieve");
    assertThat(AliveResource.answers(nowhere)).isFalse();
  }

  private static int unusedPort() throws IOException {
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return free.getLocalPort();
    }
  }
}
