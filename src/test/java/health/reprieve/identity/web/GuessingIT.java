package health.reprieve.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import health.reprieve.testing.Answer;
import health.reprieve.testing.ClockApi;
import health.reprieve.testing.ReprieveIT;
import health.reprieve.testing.SignInApi;
import health.reprieve.testing.StaffApi;
import health.reprieve.testing.Unique;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Guessing passwords is slowed down, and tells nothing. */
class GuessingIT extends ReprieveIT {

  private static final String WRONG = "not-the-password";

  private final SignInApi here = SignInApi.from("198.51.100.1");

  @AfterEach
  void real_time() {
    ClockApi.reset();
  }

  @Test
  void each_failure_counts() {
    String name = person();
    for (int i = 0; i < 5; i++) {
      here.refused(name, WRONG);
    }
    here.mustWait(name, StaffApi.PASSWORD);
  }

  @Test
  void after_five_failures_even_the_right_password_waits_and_then_comes_in() {
    String name = person();
    fiveFailures(name);
    Answer refusal = here.mustWait(name, StaffApi.PASSWORD);
    assertThat(refusal.json().path("detail").asText()).startsWith("Too many tries. Wait 1 minute,");
    assertThat(Integer.parseInt(refusal.header("Retry-After"))).isBetween(1, 60);
    assertThat(here.pageRefused(name, StaffApi.PASSWORD, 429)).contains("Wait 1 minute,");

    ClockApi.set(Instant.now().plusSeconds(61).toString());
    here.signIn(name, StaffApi.PASSWORD);
    here.refused(name, WRONG);
    here.signIn(name, StaffApi.PASSWORD);
  }

  @Test
  void a_failure_at_the_end_of_the_wait_doubles_it() {
    String name = person();
    fiveFailures(name);
    ClockApi.set(Instant.now().plusSeconds(61).toString());
    here.refused(name, WRONG);
    assertThat(here.mustWait(name, StaffApi.PASSWORD).json().path("detail").asText())
        .contains("Wait 2 minutes,");
  }

  @Test
  void a_name_that_nobody_has_waits_just_the_same() {
    String name = Unique.name();
    fiveFailures(name);
    here.mustWait(name, WRONG);
  }

  /** Another spelling finds the same account, so it must find the same count. */
  @Test
  void another_spelling_of_the_name_is_no_way_around() {
    String name = person();
    fiveFailures(name);
    here.mustWait(name.toUpperCase(Locale.ROOT), StaffApi.PASSWORD);
    here.mustWait(name.replace('a', 'á').replace('b', 'B') + " ", StaffApi.PASSWORD);
  }

  @Test
  void the_address_does_not_matter_for_the_name() {
    String name = person();
    fiveFailures(name);
    SignInApi.from("198.51.100.2").mustWait(name, StaffApi.PASSWORD);
  }

  @Test
  void an_address_waits_for_what_failed_under_many_names() {
    SignInApi address = SignInApi.from("198.51.100.50");
    address.failedAlready(49);
    String name = person();
    address.signIn(name, StaffApi.PASSWORD);
    address.refused(Unique.name(), WRONG);
    address.mustWait(name, StaffApi.PASSWORD);
    here.signIn(name, StaffApi.PASSWORD);
  }

  @Test
  void a_new_password_from_the_manager_ends_the_wait() {
    String name = person();
    fiveFailures(name);
    StaffApi staff = new StaffApi();
    staff.change(staff.idOf(name), Map.of("password", "a-new-password")).expect(200);
    here.signIn(name, "a-new-password");
  }

  private static String person() {
    String name = Unique.name();
    new StaffApi().add(name, "Guessed At", "NURSE").expect(201);
    return name;
  }

  private void fiveFailures(String name) {
    SignInApi.failedUnder(name, 4);
    here.refused(name, WRONG);
  }
}
