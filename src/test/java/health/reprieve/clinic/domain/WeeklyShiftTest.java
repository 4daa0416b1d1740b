package health.reprieve.clinic.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.reprieve.platform.problem.InvalidRequest;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class WeeklyShiftTest {

  private static final LocalDate MONDAY = LocalDate.of(2026, 6, 1);
  private static final ZoneId UTC = ZoneOffset.UTC;

  @Property
  void overlaps_exactly_where_both_fall_on_one_day_and_share_time(
      @ForAll("shifts") WeeklyShift one, @ForAll("shifts") WeeklyShift other) {
    boolean shared =
        MONDAY
            .datesUntil(MONDAY.plusDays(60))
            .anyMatch(
                day ->
                    one.on(day, UTC).isPresent()
                        && one.on(day, UTC)
                            .flatMap(a -> other.on(day, UTC).filter(a::overlaps))
                            .isPresent());
    assertThat(one.overlaps(other)).isEqualTo(shared).isEqualTo(other.overlaps(one));
  }

  @Property
  void names_exactly_the_days_on_which_it_falls(
      @ForAll("shifts") WeeklyShift shift, @ForAll @IntRange(min = 0, max = 60) int days) {
    LocalDate last = MONDAY.plusDays(days);
    assertThat(shift.days(MONDAY, last))
        .containsExactlyElementsOf(
            MONDAY
                .datesUntil(last.plusDays(1))
                .filter(day -> shift.on(day, UTC).isPresent())
                .toList());
  }

  @Provide
  Arbitrary<WeeklyShift> shifts() {
    Arbitrary<Integer> start = Arbitraries.integers().between(28, 60);
    Arbitrary<Integer> length = Arbitraries.integers().between(1, 20);
    Arbitrary<Integer> first = Arbitraries.integers().between(0, 20);
    Arbitrary<Integer> weeks = Arbitraries.integers().between(7, 25);
    return Combinators.combine(
            Arbitraries.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY), start, length, first, weeks)
        .as(
            (weekday, from, quarters, begin, days) ->
                WeeklyShift.of(
                    weekday,
                    quarter(from),
                    quarter(from + quarters),
                    MONDAY.plusDays(begin),
                    MONDAY.plusDays(begin + days)));
  }

  @Example
  void refuses_days_between_which_its_weekday_never_falls() {
    assertThatThrownBy(
            () ->
                WeeklyShift.of(
                    DayOfWeek.SUNDAY, quarter(28), quarter(60), MONDAY, MONDAY.plusDays(5)))
        .isInstanceOf(InvalidRequest.class)
        .hasMessageContaining("No Sunday lies between the first and the last day.");
  }

  @Example
  void ends_before_a_day_and_keeps_an_earlier_end() {
    WeeklyShift open = WeeklyShift.of(DayOfWeek.MONDAY, quarter(28), quarter(60), MONDAY, null);
    LocalDate later = MONDAY.plusWeeks(2);
    WeeklyShift ended = open.endedBefore(later);
    assertThat(ended.on(later.minusWeeks(1), UTC)).isPresent();
    assertThat(ended.on(later, UTC)).isEmpty();
    assertThat(ended.endedBefore(later.plusWeeks(1))).isEqualTo(ended);
  }

  @Example
  void is_worked_between_its_breaks() {
    WeeklyShift shift =
        WeeklyShift.of(DayOfWeek.MONDAY, quarter(28), quarter(60), MONDAY, null)
            .with(List.of(range(48, 50), range(36, 37)));
    assertThat(shift.worked(MONDAY, UTC).map(one -> one.start() + " " + one.length()))
        .containsExactly(
            "2026-06-01T07:00:00Z PT2H",
            "2026-06-01T09:15:00Z PT2H45M",
            "2026-06-01T12:30:00Z PT2H30M");
    assertThat(shift.worked(MONDAY.plusDays(1), UTC)).isEmpty();
  }

  @Example
  void refuses_breaks_outside_the_shift_overlapping_or_too_many() {
    WeeklyShift shift = WeeklyShift.of(DayOfWeek.MONDAY, quarter(28), quarter(60), MONDAY, null);
    assertThatThrownBy(() -> shift.with(List.of(range(27, 29))))
        .isInstanceOf(InvalidRequest.class)
        .hasMessageContaining("The break 06:45–07:15 is not inside the shift.");
    assertThatThrownBy(() -> shift.with(List.of(range(40, 42), range(41, 43))))
        .hasMessageContaining("The break 10:15–10:45 overlaps the one before it.");
    assertThatThrownBy(
            () ->
                shift.with(
                    List.of(
                        range(30, 31), range(32, 33), range(34, 35), range(36, 37), range(38, 39))))
        .hasMessageContaining("At most 4 breaks in a shift.");
  }

  private static WallRange range(int from, int to) {
    return new WallRange(quarter(from), quarter(to));
  }

  private static LocalTime quarter(int number) {
    return LocalTime.MIN.plusMinutes(15L * number);
  }
}
