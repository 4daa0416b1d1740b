package health.reprieve.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import health.reprieve.testing.Client;
import health.reprieve.testing.Contract;
import health.reprieve.testing.ReprieveIT;
import org.junit.jupiter.api.Test;

class OpenApiIT extends ReprieveIT {

  @Test
  void the_server_gives_out_the_written_contract() {
    String document = Client.nobody().get("/openapi").expect(200).body();

    assertThat(Contract.read().operations().keySet())
        .allSatisfy(name -> assertThat(document).contains(name.split(" ", 2)[1] + ":"));
    assertThat(document).contains("schemas:").contains("Problem:");
  }
}
