package health.reprieve.reporting.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import health.reprieve.testing.Client;
import health.reprieve.testing.ClinicDay;
import health.reprieve.testing.ClockApi;
import health.reprieve.testing.ReportsApi;
import health.reprieve.testing.ReprieveIT;
import health.reprieve.testing.SetupApi;
import health.reprieve.testing.Unique;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Chair use of the days before a chair was added and of those on which it was closed; a usual day
 * has 44 quarter hours.
 */
class PastChairsIT extends ReprieveIT {

  private final ReportsApi reports = ReportsApi.as(Client.manager());
  private final ClinicDay monday = ClinicDay.freshWeeks(2);
  private final String name = "Chair " + Unique.name();

  @AfterEach
  void put_the_clock_back() {
    ClockApi.reset();
  }

  /** Half past midnight at the clinic is still Tuesday by UTC. */
  @Test
  void a_chair_counts_from_the_local_day_on_which_it_was_added() {
    ClinicDay wednesday = monday.plusDays(9);
    int before = open(reports(monday, wednesday));
    int after = open(reports(wednesday, wednesday.plusDays(2)));
    ClockApi.set(wednesday.at("00:30"));
    ClinicDay.newChair(name);

    JsonNode report = reports(monday, monday.plusDays(13));

    assertThat(ReportsApi.chairUse(report, name).path("open").asInt()).isEqualTo(3 * 44);
    assertThat(open(reports(monday, wednesday))).isEqualTo(before + 44);
    assertThat(open(reports(wednesday, wednesday.plusDays(2)))).isEqualTo(after + 3 * 44);
    assertThat(reports(monday, monday.plusDays(8)).path("chairs").findValuesAsText("name"))
        .isNotEmpty()
        .doesNotContain(name);
  }

  @Test
  void a_chair_does_not_count_on_the_days_on_which_it_was_closed() {
    String chair = ClinicDay.newChair(name);
    int before = open(reports(monday, monday.plusDays(4)));
    ClockApi.set(monday.plusDays(1).at("08:00"));
    SetupApi.manager().changeChair(chair, Map.of("closedReason", "Repair")).expect(200);
    ClockApi.set(monday.plusDays(3).at("08:00"));
    SetupApi.manager().changeChair(chair, Map.of("closedReason", "")).expect(200);

    JsonNode report = reports(monday, monday.plusDays(4));

    assertThat(ReportsApi.chairUse(report, name).path("open").asInt()).isEqualTo(3 * 44);
    assertThat(open(report)).isEqualTo(before - 2 * 44);
    ClockApi.set(monday.plusDays(2).at("08:00"));
    assertThat(SetupApi.manager().outages(chair).path(0).path("reason").asText())
        .isEqualTo("Repair");
  }

  private JsonNode reports(ClinicDay from, ClinicDay to) {
    return reports.operations(from.date().toString(), to.date().toString());
  }

  private static int open(JsonNode report) {
    return report.path("total").path("chairUse").path("open").asInt();
  }
}
