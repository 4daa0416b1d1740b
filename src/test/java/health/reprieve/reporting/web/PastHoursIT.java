package health.reprieve.reporting.web;

import static org.assertj.core.api.Assertions.assertThat;

import health.reprieve.testing.AnalystRows;
import health.reprieve.testing.Client;
import health.reprieve.testing.ClinicDay;
import health.reprieve.testing.ClinicFixture;
import health.reprieve.testing.ClockApi;
import health.reprieve.testing.ReportsApi;
import health.reprieve.testing.ReprieveIT;
import health.reprieve.testing.SetupApi;
import health.reprieve.testing.Unique;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Chair use of the days before the week's hours were changed; a usual day has 44 quarter hours. */
class PastHoursIT extends ReprieveIT {

  private final ReportsApi reports = ReportsApi.as(Client.manager());
  private final SetupApi manager = SetupApi.manager();
  private final ClinicDay first = ClinicDay.freshWeeks(3);
  private final ClinicDay second = first.plusDays(7);
  private final ClinicDay third = first.plusDays(14);
  private final String chair = "Chair " + Unique.name();

  @AfterEach
  void put_the_week_and_the_clock_back() throws SQLException {
    ClockApi.reset();
    ClinicFixture.forgetHoursOfDaysToCome();
  }

  /** Half past midnight at the clinic is still Sunday by UTC. */
  @Test
  void a_change_of_the_week_holds_from_the_local_day_on_which_it_is_made() {
    ClinicDay.newChair(chair);
    ClockApi.set(second.at("00:30"));
    manager
        .changeWeek(
            Map.of(
                "mondayOpens", "09:00",
                "mondayCloses", "12:00",
                "tuesdayOpens", "",
                "tuesdayCloses", "",
                "saturdayOpens", "10:00",
                "saturdayCloses", "12:00"))
        .expect(200);

    assertThat(openOnMondayTuesdaySaturday(first)).containsExactly(44, 44, 0);
    assertThat(openOnMondayTuesdaySaturday(second)).containsExactly(12, 0, 8);
    assertThat(manager.day(first.date().toString()).path("opens").asText())
        .isEqualTo(first.at("07:00"));
    assertThat(manager.day(second.date().toString()).path("opens").asText())
        .isEqualTo(second.at("09:00"));
  }

  @Test
  void several_changes_of_one_day_keep_what_held_up_to_the_day_before() {
    ClinicDay.newChair(chair);
    ClockApi.set(second.at("08:00"));
    manager.changeWeek(Map.of("mondayCloses", "12:00")).expect(200);
    manager.changeWeek(Map.of("mondayCloses", "14:00")).expect(200);
    assertThat(rowsFrom(first)).containsExactly("1 " + first.plusDays(6).date() + " 07:00–18:00");
    ClockApi.set(third.at("08:00"));
    manager.changeWeek(Map.of("mondayOpens", "", "mondayCloses", "")).expect(200);
    ClockApi.set(third.plusDays(1).at("08:00"));
    manager.changeWeek(Map.of("mondayOpens", "08:00", "mondayCloses", "10:00")).expect(200);

    assertThat(rowsFrom(first))
        .containsExactly(
            "1 " + first.plusDays(6).date() + " 07:00–18:00",
            "1 " + second.plusDays(6).date() + " 07:00–14:00",
            "1 " + third.date() + " null–null");
    assertThat(List.of(open(first), open(second), open(third), open(third.plusDays(7))))
        .containsExactly(44, 28, 0, 8);
  }

  private static List<String> rowsFrom(ClinicDay day) {
    return AnalystRows.of(
            "past_opening_hours WHERE last_day >= '%s' ORDER BY weekday, last_day"
                .formatted(day.date()))
        .stream()
        .map(
            row ->
                "%s %s %s–%s"
                    .formatted(
                        row.text("weekday"),
                        row.text("last_day"),
                        row.text("opens"),
                        row.text("closes")))
        .toList();
  }

  private List<Integer> openOnMondayTuesdaySaturday(ClinicDay monday) {
    return List.of(open(monday), open(monday.plusDays(1)), open(monday.plusDays(5)));
  }

  private int open(ClinicDay day) {
    String date = day.date().toString();
    return ReportsApi.chairUse(reports.operations(date, date), chair).path("open").asInt();
  }
}
