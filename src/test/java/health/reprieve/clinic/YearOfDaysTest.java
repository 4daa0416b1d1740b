package health.reprieve.clinic;

import static org.assertj.core.api.Assertions.assertThat;

import health.reprieve.clinic.domain.Duty;
import health.reprieve.clinic.domain.OpeningHours;
import health.reprieve.clinic.domain.ShiftId;
import health.reprieve.clinic.domain.SiteId;
import health.reprieve.clinic.domain.StaffOnDuty;
import health.reprieve.clinic.domain.StaffShift;
import health.reprieve.clinic.domain.WallRange;
import health.reprieve.clinic.domain.WeeklyShift;
import health.reprieve.identity.domain.StaffId;
import health.reprieve.platform.time.TimeRange;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every day of 2026, in zones that change by an hour, by half an hour and not at all. */
class YearOfDaysTest {

  private static final SiteId SITE = SiteId.of(new UUID(0, 1));
  private static final StaffId ANN = StaffId.of(new UUID(0, 2));
  private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
  private static final LocalDate NEXT_YEAR = LocalDate.of(2027, 1, 1);

  @ParameterizedTest
  @CsvSource({
    "Europe/Amsterdam,    2026-03-29=23.0 2026-10-25=25.0",
    "America/New_York,    2026-03-08=23.0 2026-11-01=25.0",
    "Australia/Lord_Howe, 2026-10-04=23.5 2026-04-05=24.5",
    "Asia/Kolkata,        none"
  })
  void has_24_hours_a_day_but_on_the_days_of_its_clock_changes(ZoneId zone, String changes) {
    Map<String, Double> others =
        days()
            .filter(day -> !wholeDay(day, zone).length().equals(Duration.ofHours(24)))
            .collect(
                Collectors.toMap(
                    LocalDate::toString, day -> wholeDay(day, zone).length().toMinutes() / 60.0));
    assertThat(others)
        .isEqualTo(
            Arrays.stream(changes.split(" ", -1))
                .filter(change -> change.contains("="))
                .collect(
                    Collectors.toMap(
                        change -> change.split("=", -1)[0],
                        change -> Double.valueOf(change.split("=", -1)[1]))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Europe/Amsterdam", "America/New_York", "Australia/Lord_Howe", "Asia/Kolkata"})
  void opens_and_closes_at_the_same_time_on_the_wall_every_day(ZoneId zone) {
    DayPlan plan = plan("07:00", "18:00", zone);
    assertThat(days().map(plan::on))
        .hasSize(365)
        .allSatisfy(
            day -> {
              TimeRange open = day.open().orElseThrow();
              assertThat(open.start().atZone(zone).toLocalDateTime())
                  .isEqualTo(day.day().atTime(7, 0));
              assertThat(open.end().atZone(zone).toLocalDateTime())
                  .isEqualTo(day.day().atTime(18, 0));
              assertThat(open.length()).hasHours(11);
            });
  }

  @ParameterizedTest
  @CsvSource({
    "Europe/Amsterdam,    2026-03-29, 180",
    "Europe/Amsterdam,    2026-10-25, 300",
    "America/New_York,    2026-03-08, 180",
    "America/New_York,    2026-11-01, 300",
    "Australia/Lord_Howe, 2026-10-04, 210",
    "Australia/Lord_Howe, 2026-04-05, 270",
    "Asia/Kolkata,        2026-03-29, 240"
  })
  void is_open_for_the_real_hours_of_the_night_of_a_clock_change(
      ZoneId zone, LocalDate day, int minutes) {
    assertThat(plan("00:00", "04:00", zone).on(day).open())
        .hasValueSatisfying(open -> assertThat(open.length()).hasMinutes(minutes));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Europe/Amsterdam", "America/New_York", "Australia/Lord_Howe", "Asia/Kolkata"})
  void counts_a_shift_of_the_whole_day_in_every_real_quarter_hour_but_its_last(ZoneId zone) {
    List<StaffShift> week = Arrays.stream(DayOfWeek.values()).map(YearOfDaysTest::allDay).toList();
    TimeRange year =
        TimeRange.of(
            FIRST.atStartOfDay(zone).toInstant(), NEXT_YEAR.atStartOfDay(zone).toInstant());
    SortedMap<Instant, Integer> counts = StaffOnDuty.count(week, List.of(), year, zone);
    assertThat(counts).hasSize(365 * 96);
    assertThat(counts.values().stream().filter(nobody -> nobody == 0)).hasSize(365);
    days()
        .forEach(
            day ->
                assertThat(StaffOnDuty.count(week, List.of(), wholeDay(day, zone), zone))
                    .as("%s", day)
                    .isEqualTo(part(counts, wholeDay(day, zone))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Europe/Amsterdam", "America/New_York", "Australia/Lord_Howe", "Asia/Kolkata"})
  void shows_every_quarter_hour_of_utc_as_one_of_the_wall(ZoneId zone) {
    assertThat(days().flatMap(day -> wholeDay(day, zone).quarters().stream()))
        .allSatisfy(quarter -> assertThat(quarter.atZone(zone).getMinute() % 15).isZero());
  }

  private static SortedMap<Instant, Integer> part(
      SortedMap<Instant, Integer> counts, TimeRange day) {
    return counts.subMap(day.start(), day.end());
  }

  private static Stream<LocalDate> days() {
    return FIRST.datesUntil(NEXT_YEAR);
  }

  private static TimeRange wholeDay(LocalDate day, ZoneId zone) {
    return TimeRange.of(
        day.atStartOfDay(zone).toInstant(), day.plusDays(1).atStartOfDay(zone).toInstant());
  }

  private static DayPlan plan(String opens, String closes, ZoneId zone) {
    Function<DayOfWeek, OpeningHours> hours =
        weekday ->
            new OpeningHours(
                SITE, weekday, new WallRange(LocalTime.parse(opens), LocalTime.parse(closes)));
    return DayPlan.of(
        Arrays.stream(DayOfWeek.values()).map(hours).toList(),
        List.of(),
        List.of(),
        List.of(),
        zone);
  }

  private static StaffShift allDay(DayOfWeek weekday) {
    return new StaffShift(
        ShiftId.of(new UUID(1, weekday.getValue())),
        SITE,
        ANN,
        Duty.NURSE,
        WeeklyShift.of(
            weekday, LocalTime.MIN, LocalTime.of(23, 45), LocalDate.of(2020, 1, 1), null));
  }
}
