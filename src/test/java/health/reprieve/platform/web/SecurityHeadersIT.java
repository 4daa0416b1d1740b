package health.reprieve.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import health.reprieve.testing.Answer;
import health.reprieve.testing.Client;
import health.reprieve.testing.ReprieveIT;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SecurityHeadersIT extends ReprieveIT {

  private static final String STYLES = "/static/css/tokens.css";

  @Test
  void a_page_runs_only_what_the_application_serves_and_in_no_frame() {
    assertGuarded(Client.frontDesk().get("/patients").expect(200));
  }

  @Test
  void every_other_answer_is_guarded_too() {
    assertGuarded(Client.frontDesk().get("/api/sign-in").expect(200));
    assertGuarded(Client.nurse().get("/api/staff").expect(403));
    assertGuarded(Client.nobody().get("/api/staff").expect(401));
    assertGuarded(Client.frontDesk().get("/patients/" + UUID.randomUUID()).expect(404));
    assertGuarded(Client.nobody().get("/no/such/place").expect(404));
    assertGuarded(Client.manager().formFrom("http://elsewhere.example", "/sign-out").expect(403));
    assertGuarded(Client.nobody().get(STYLES).expect(200));
  }

  @Test
  void only_what_holds_no_data_may_be_kept_by_the_browser() {
    assertThat(Client.frontDesk().get("/patients").header("Cache-Control")).isEqualTo("no-store");
    assertThat(Client.nobody().get("/alive").expect(200).header("Cache-Control"))
        .isEqualTo("no-store");
    assertThat(Client.nobody().get(STYLES).header("Cache-Control")).doesNotContain("no-store");
  }

  private static void assertGuarded(Answer answer) {
    assertThat(answer.header("Content-Security-Policy"))
        .isEqualTo(
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                + " connect-src 'self'; font-src 'self'; form-action 'self'; base-uri 'none';"
                + " frame-ancestors 'none'");
    assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
    assertThat(answer.header("Referrer-Policy")).isEqualTo("same-origin");
  }
}
