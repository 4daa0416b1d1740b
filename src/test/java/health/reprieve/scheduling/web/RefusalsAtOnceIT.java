package health.reprieve.scheduling.web;

import static org.assertj.core.api.Assertions.assertThat;

import health.reprieve.testing.Answer;
import health.reprieve.testing.BookedClaims;
import health.reprieve.testing.BookingApi;
import health.reprieve.testing.ClinicDay;
import health.reprieve.testing.ClockApi;
import health.reprieve.testing.Concurrently;
import health.reprieve.testing.Letters;
import health.reprieve.testing.ReprieveIT;
import health.reprieve.testing.VisitLink;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** No use case holds a connection while it waits for another: the pool has fewer than callers. */
class RefusalsAtOnceIT extends ReprieveIT {

  private static final int MORE_THAN_CONNECTIONS = 48;
  private static final int TAPS_AN_HOUR = 20;

  private final ClinicDay day = ClinicDay.fresh();

  @AfterEach
  void putTheClockBack() {
    ClockApi.reset();
  }

  @Test
  void each_of_many_refusals_at_one_instant_is_told_and_stands_in_the_trail() {
    BookingApi desk = BookingApi.frontDesk();
    Map<String, Object> first = BookingApi.mood(ClinicDay.chair(0), day.at("10:00"));
    desk.book(first);
    Map<String, Object> second =
        BookingApi.with(
            BookingApi.with(first, "chair", ClinicDay.chair(1)), "start", day.at("11:45"));

    List<Answer> refused = Concurrently.times(MORE_THAN_CONNECTIONS, () -> desk.tryBook(second));

    assertThat(refused).allSatisfy(answer -> answer.expectProblem(409, "patient-elsewhere"));
    assertThat(
            BookedClaims.audited(
                "another visit, told in a refusal", String.valueOf(first.get("patient"))))
        .isEqualTo(MORE_THAN_CONNECTIONS);
  }

  /** In the midst of an hour, since uses are counted by the hour. */
  @Test
  void each_of_many_taps_at_one_instant_is_answered_and_counted() {
    Letters letters = new Letters();
    letters.book(day, "10:00");
    VisitLink link = letters.link();
    String version = VisitLink.version(link.open());
    letters.at(Instant.now().truncatedTo(ChronoUnit.HOURS).plus(Duration.ofMinutes(90)).toString());
    String full = day.at("06:00");

    List<Integer> answers =
        Concurrently.times(MORE_THAN_CONNECTIONS, () -> link.tryMove(version, full).status());

    assertThat(answers).filteredOn(status -> status == 409).hasSize(TAPS_AN_HOUR);
    assertThat(answers)
        .filteredOn(status -> status == 422)
        .hasSize(MORE_THAN_CONNECTIONS - TAPS_AN_HOUR);
  }
}
