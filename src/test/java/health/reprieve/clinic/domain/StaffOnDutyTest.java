package health.reprieve.clinic.domain;

import static org.assertj.core.api.Assertions.assertThat;

import health.reprieve.identity.domain.StaffId;
import health.reprieve.platform.time.TimeRange;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.SortedMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StaffOnDutyTest {

  private static final SiteId SITE = SiteId.of(new UUID(0, 1));
  private static final StaffId ANN = StaffId.of(new UUID(0, 2));
  private static final StaffId BEN = StaffId.of(new UUID(0, 3));
  private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

  @ParameterizedTest(name = "{0} {1} has {2} quarter hours")
  @CsvSource({
    "Europe/Amsterdam,    2026-06-07,  96",
    "Europe/Amsterdam,    2026-03-29,  92",
    "Europe/Amsterdam,    2026-10-25, 100",
    "America/New_York,    2026-03-08,  92",
    "America/New_York,    2026-11-01, 100",
    "Australia/Lord_Howe, 2026-10-04,  94",
    "Australia/Lord_Howe, 2026-04-05,  98",
    "Asia/Kolkata,        2026-03-29,  96"
  })
  void counts_every_real_quarter_hour_of_a_day(ZoneId zone, LocalDate day, int quarters) {
    StaffShift allDay = shift(ANN, day.getDayOfWeek(), "00:00", "23:45");
    SortedMap<Instant, Integer> counts =
        StaffOnDuty.count(List.of(allDay), List.of(), wholeDay(day, zone), zone);
    assertThat(counts).hasSize(quarters);
    assertThat(counts.values().stream().filter(nurses -> nurses == 1)).hasSize(quarters - 1);
    assertThat(counts.get(counts.lastKey())).isZero();
  }

  @Test
  void counts_a_nurse_once_and_different_nurses_each() {
    List<StaffShift> shifts =
        List.of(
            shift(ANN, DayOfWeek.MONDAY, "07:00", "12:00"),
            shift(ANN, DayOfWeek.MONDAY, "11:00", "15:00"),
            shift(BEN, DayOfWeek.MONDAY, "11:30", "12:00"));
    LocalDate day = LocalDate.of(2026, 6, 8);
    SortedMap<Instant, Integer> counts =
        StaffOnDuty.count(shifts, List.of(), wholeDay(day, AMSTERDAM), AMSTERDAM);
    assertThat(counts.get(at(day, "11:15"))).isEqualTo(1);
    assertThat(counts.get(at(day, "11:30"))).isEqualTo(2);
    assertThat(counts.get(at(day, "11:45"))).isEqualTo(2);
    assertThat(counts.get(at(day, "12:00"))).isEqualTo(1);
    assertThat(counts.get(at(day, "15:00"))).isZero();
    assertThat(counts.get(at(day, "06:45"))).isZero();
  }

  @Test
  void covers_a_half_hour_shift_in_a_zone_at_half_past() {
    ZoneId kolkata = ZoneId.of("Asia/Kolkata");
    LocalDate day = LocalDate.of(2026, 6, 8);
    SortedMap<Instant, Integer> counts =
        StaffOnDuty.count(
            List.of(shift(ANN, DayOfWeek.MONDAY, "09:00", "09:30")),
            List.of(),
            wholeDay(day, kolkata),
            kolkata);
    assertThat(counts.entrySet().stream().filter(entry -> entry.getValue() == 1))
        .extracting(entry -> entry.getKey().toString())
        .containsExactly("2026-06-08T03:30:00Z", "2026-06-08T03:45:00Z");
  }

  @Test
  void answers_for_each_quarter_hour_that_the_range_touches() {
    Instant start = Instant.parse("2026-06-08T05:05:00Z");
    assertThat(
            StaffOnDuty.count(
                List.of(), List.of(), TimeRange.of(start, Duration.ofMinutes(20)), AMSTERDAM))
        .containsOnlyKeys(
            Instant.parse("2026-06-08T05:00:00Z"), Instant.parse("2026-06-08T05:15:00Z"));
  }

  @Test
  void knows_first_and_last_days() {
    StaffShift june =
        new StaffShift(
            ShiftId.of(new UUID(0, 9)),
            SITE,
            ANN,
            Duty.NURSE,
            WeeklyShift.of(
                DayOfWeek.MONDAY,
                LocalTime.of(7, 0),
                LocalTime.of(8, 0),
                LocalDate.of(2026, 6, 8),
                LocalDate.of(2026, 6, 15)));
    TimeRange month =
        TimeRange.of(at(LocalDate.of(2026, 6, 1), "00:00"), at(LocalDate.of(2026, 7, 1), "00:00"));
    assertThat(
            StaffOnDuty.count(List.of(june), List.of(), month, AMSTERDAM).values().stream()
                .mapToInt(Integer::intValue)
                .sum())
        .isEqualTo(8);
  }

  @Test
  void leaves_out_breaks_and_absences() {
    LocalDate day = LocalDate.of(2026, 6, 8);
    StaffShift ann = shift(ANN, DayOfWeek.MONDAY, "07:00", "12:00");
    ann.plan(
        ANN,
        Duty.NURSE,
        ann.times().with(List.of(new WallRange(LocalTime.of(9, 0), LocalTime.of(9, 30)))));
    StaffShift ben = shift(BEN, DayOfWeek.MONDAY, "07:00", "12:00");
    StaffAbsence away =
        new StaffAbsence(
            AbsenceId.of(new UUID(0, 8)),
            SITE,
            BEN,
            WallSpan.of(day, LocalTime.of(9, 15), day, LocalTime.of(10, 0)),
            "training");
    SortedMap<Instant, Integer> counts =
        StaffOnDuty.count(List.of(ann, ben), List.of(away), wholeDay(day, AMSTERDAM), AMSTERDAM);
    assertThat(counts.get(at(day, "08:45"))).isEqualTo(2);
    assertThat(counts.get(at(day, "09:00"))).isEqualTo(1);
    assertThat(counts.get(at(day, "09:15"))).isZero();
    assertThat(counts.get(at(day, "09:30"))).isEqualTo(1);
    assertThat(counts.get(at(day, "10:00"))).isEqualTo(2);
    assertThat(counts.get(at(day, "12:00"))).isZero();
  }

  @Test
  void leaves_out_whoever_is_away_until_further_notice() {
    LocalDate day = LocalDate.of(2026, 6, 8);
    StaffAbsence away =
        new StaffAbsence(
            AbsenceId.of(new UUID(0, 8)),
            SITE,
            ANN,
            WallSpan.of(day.minusDays(3), null, null, null),
            "ill");
    List<StaffShift> shifts =
        List.of(
            shift(ANN, DayOfWeek.MONDAY, "07:00", "12:00"),
            shift(BEN, DayOfWeek.MONDAY, "07:00", "12:00"));
    assertThat(
            StaffOnDuty.count(shifts, List.of(away), wholeDay(day, AMSTERDAM), AMSTERDAM)
                .get(at(day, "08:00")))
        .isEqualTo(1);
  }

  private static StaffShift shift(StaffId nurse, DayOfWeek weekday, String starts, String ends) {
    return new StaffShift(
        ShiftId.of(UUID.randomUUID()),
        SITE,
        nurse,
        Duty.NURSE,
        new WeeklyShift(
            weekday,
            new WallRange(LocalTime.parse(starts), LocalTime.parse(ends)),
            List.of(),
            LocalDate.of(2020, 1, 1),
            null));
  }

  private static Instant at(LocalDate day, String time) {
    return day.atTime(LocalTime.parse(time)).atZone(AMSTERDAM).toInstant();
  }

  private static TimeRange wholeDay(LocalDate day, ZoneId zone) {
    return TimeRange.of(
        day.atStartOfDay(zone).toInstant(), day.plusDays(1).atStartOfDay(zone).toInstant());
  }
}
