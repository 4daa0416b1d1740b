package health.reprieve.treatment.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import health.reprieve.platform.problem.InvalidRequest;
import health.reprieve.platform.web.Fields;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** In Amsterdam the clocks go forward on 2026-03-29 at 02:00 and back on 2026-10-25 at 03:00. */
class WallClockTest {

  private static final WallClock WALL = new WallClock(ZoneId.of("Europe/Amsterdam"));
  private static final LocalDate FORWARD = LocalDate.parse("2026-03-29");
  private static final LocalDate BACK = LocalDate.parse("2026-10-25");

  @Test
  void reads_a_time_of_the_day() {
    assertThat(onDay(FORWARD, "01:59")).isEqualTo("2026-03-29T00:59:00Z");
    assertThat(onDay(FORWARD, "03:00")).isEqualTo("2026-03-29T01:00:00Z");
  }

  @Test
  void refuses_a_time_of_the_skipped_hour() {
    Fields fields = time("02:30");
    WALL.requiredOnDay(fields, "time", FORWARD);
    assertRefused(fields);
  }

  @Test
  void refuses_a_correction_to_the_skipped_hour() {
    Fields fields = time("2026-03-29T02:30");
    WALL.corrected(fields, "time", Instant.parse("2026-03-29T00:30:00Z"));
    assertRefused(fields);
  }

  @Test
  void a_time_of_the_doubled_hour_is_the_first() {
    assertThat(onDay(BACK, "02:30")).isEqualTo("2026-10-25T00:30:00Z");
    assertThat(WALL.corrected(time("2026-10-25T02:30"), "time", null))
        .isEqualTo("2026-10-25T00:30:00Z");
  }

  @Test
  void what_was_not_touched_stays_in_the_second_of_the_doubled_hours() {
    Instant second = Instant.parse("2026-10-25T01:30:00.123456Z");
    assertThat(WALL.corrected(time(WALL.input(second)), "time", second)).isEqualTo(second);
  }

  private static Instant onDay(LocalDate day, String text) {
    Fields fields = time(text);
    Instant read = WALL.requiredOnDay(fields, "time", day);
    fields.refuseIfAny();
    return read;
  }

  private static Fields time(String text) {
    MultivaluedMap<String, String> form = new MultivaluedHashMap<>();
    form.putSingle("time", text);
    return Fields.of(form);
  }

  private static void assertRefused(Fields fields) {
    assertThatExceptionOfType(InvalidRequest.class)
        .isThrownBy(fields::refuseIfAny)
        .satisfies(
            refused ->
                assertThat(refused.violations().get(0).message()).contains("went forward over"));
  }
}
