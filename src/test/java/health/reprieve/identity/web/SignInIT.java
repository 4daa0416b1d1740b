package health.reprieve.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import health.reprieve.testing.Client;
import health.reprieve.testing.ReprieveIT;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SignInIT extends ReprieveIT {

  @Test
  void recognises_each_role_by_its_token() {
    assertThat(Client.nurse().get("/api/sign-in").expect(200).json().path("role").asText())
        .isEqualTo("NURSE");
  }

  @Test
  void refuses_a_wrong_password_without_saying_what_was_wrong() {
    Client.nobody()
        .post("/api/sign-in", Map.of("username", "manager", "password", "wrong-password"))
        .expectProblem(422, "sign-in-refused");
  }

  @Test
  void asks_a_stranger_to_sign_in() {
    Client.nobody().get("/api/staff").expectProblem(401, "sign-in-needed");
  }

  @Test
  void refuses_a_role_that_the_resource_does_not_name() {
    Client.nurse().get("/api/staff").expectProblem(403, "forbidden");
  }

  @Test
  void refuses_a_change_sent_from_another_site() {
    Client.manager()
        .send(
            "POST",
            "/api/staff",
            BodyPublishers.ofString("{}"),
            "application/json",
            List.of("Sec-Fetch-Site", "cross-site"))
        .expectProblem(403, "cross-site");
  }

  @Test
  void ends_a_sign_in_at_once() {
    Client.manager();
    Client.frontDesk();
    Client again = Client.signIn("frontdesk", "reprieve-test-person");
    again.delete("/api/sign-in").expect(204);
    again.get("/api/sign-in").expectProblem(401, "sign-in-needed");
  }
}
