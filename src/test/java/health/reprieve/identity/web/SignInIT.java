package health.reprieve.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import health.reprieve.testing.Answer;
import health.reprieve.testing.Client;
import health.reprieve.testing.ReprieveIT;
import health.reprieve.testing.Server;
import health.reprieve.testing.StaffApi;
import health.reprieve.testing.Unique;
import java.net.http.HttpRequest.BodyPublishers;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignInIT extends ReprieveIT {

  /** Of the first manager. */
  private static final String PASSWORD = "reprieve-test-manager";

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
    String username = Unique.name();
    new StaffApi().add(username, "Going Home", "FRONT_DESK").expect(201);
    Client again = Client.signIn(username, StaffApi.PASSWORD);
    again.delete("/api/sign-in").expect(204);
    again.get("/api/sign-in").expectProblem(401, "sign-in-needed");
  }

  /** A browser that says nothing of Sec-Fetch-Site, as on plain HTTP, still says its origin. */
  @ParameterizedTest
  @ValueSource(strings = {"http://elsewhere.example", "null", "not an origin"})
  void refuses_a_form_from_a_foreign_origin(String origin) {
    Client.manager().formFrom(origin, "/sign-out").expectProblem(403, "cross-site");
  }

  @Test
  void refuses_a_form_with_the_cookie_that_does_not_say_where_it_comes_from() {
    Client.manager().formFrom("", "/sign-out").expectProblem(403, "cross-site");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"//evil.example", "/\\\\evil.example", "https://evil.example", "/%zz", "/a?x={"})
  void follows_only_an_address_of_its_own_after_signing_in(String next) {
    assertThat(signIn(next).header("Location")).isEqualTo("/board");
  }

  @Test
  void follows_the_address_that_was_asked_for() {
    assertThat(signIn("/patients?x=1").header("Location")).isEqualTo("/patients?x=1");
  }

  @Test
  void the_cookie_is_for_this_site_and_no_script_and_behind_tls_for_tls_only() {
    assertThat(signIn("/board").header("Set-Cookie"))
        .contains("HttpOnly")
        .contains("SameSite=Lax")
        .doesNotContain("Secure");
    Answer overTls =
        Client.nobody().form("/sign-in", credentials("/board"), "X-Forwarded-Proto", "https");
    assertThat(overTls.expect(303).header("Set-Cookie")).contains("Secure");
  }

  @Test
  void the_database_knows_password_and_token_by_their_hashes_alone() throws SQLException {
    String token = Client.signIn("manager", PASSWORD).cookie().split("=", 2)[1];
    try (Connection database = Server.database();
        PreparedStatement query =
            database.prepareStatement(
                "SELECT s.password_hash FROM sign_in i JOIN staff s ON s.id = i.staff_id"
                    + " WHERE i.token_hash = UNHEX(SHA2(?, 256))")) {
      query.setString(1, token);
      try (ResultSet row = query.executeQuery()) {
        assertThat(row.next()).isTrue();
        assertThat(row.getString(1)).startsWith("PBKDF2WithHmacSHA512:210000:");
      }
    }
  }

  @Test
  void the_contract_is_the_only_description_given_out() {
    assertThat(Client.nobody().get("/application.wadl").status()).isEqualTo(404);
  }

  private static Answer signIn(String next) {
    return Client.nobody().form("/sign-in", credentials(next)).expect(303);
  }

  private static Map<String, String> credentials(String next) {
    return Map.of("username", "manager", "password", PASSWORD, "next", next);
  }
}
