package health.reprieve.reporting.web;

import static org.assertj.core.api.Assertions.assertThat;

import health.reprieve.testing.Answer;
import health.reprieve.testing.AuditTable;
import health.reprieve.testing.Client;
import health.reprieve.testing.ProtocolsApi;
import health.reprieve.testing.ReportsApi;
import health.reprieve.testing.ReprieveIT;
import health.reprieve.testing.Unique;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Files and pages that are refused because two of them would tell of single patients: who asked for
 * which.
 */
class RefusedFilesIT extends ReprieveIT {

  private static final String REFUSED = "MANAGER SAW refused file (%s): report by condition, ";
  private static final String YEAR = ReportsApi.year(1966);

  private final ReportsApi reports = ReportsApi.as(Client.manager());
  private final ReportsApi clinician = ReportsApi.as(Client.clinician());
  private final long before = AuditTable.last();

  private List<String> refused() {
    return AuditTable.since(before).stream().filter(line -> line.contains(" refused ")).toList();
  }

  @Test
  void a_file_by_several_filters_stands_in_the_trail_whatever_its_kind() {
    String both = YEAR + "&sex=female&age=from_40_to_59";
    reports.tryConditions(both).expectProblem(422, "several-filters");
    for (Answer file : List.of(reports.file(both), reports.excel(both), reports.pdf(both))) {
      file.expect(422);
    }

    assertThat(refused())
        .hasSize(4)
        .allMatch(
            line ->
                line.endsWith(
                    REFUSED.formatted("several-filters")
                        + "courses begun 1966-01-01 to 1966-12-31, 40 to 59 years, sex: female"));
  }

  @Test
  void so_does_a_file_of_a_period_that_no_file_can_have() {
    reports
        .tryConditions(ReportsApi.query("1966-01-01", "1966-12-30") + "&sex=female")
        .expectProblem(422, "not-a-calendar-year");

    assertThat(refused())
        .hasSize(1)
        .allMatch(
            line ->
                line.endsWith(
                    REFUSED.formatted("not-a-calendar-year")
                        + "courses begun 1966-01-01 to 1966-12-30, sex: female"));
  }

  @Test
  void so_do_pages_that_a_manager_may_not_open_and_not_one_of_a_clinician() {
    String both = YEAR + "&sex=female&age=from_40_to_59";
    String part = ReportsApi.query("1966-01-01", "1966-12-30");
    for (ReportsApi asking : List.of(reports, clinician)) {
      asking.page(both);
      asking.opioidsPart(both);
      asking.page(part);
      asking.opioidsPage(part);
    }

    String byBoth = "courses begun 1966-01-01 to 1966-12-31, 40 to 59 years, sex: female";
    String inPart = "courses begun 1966-01-01 to 1966-12-30";
    assertThat(refused().stream().map(line -> line.substring(line.indexOf("MANAGER"))))
        .containsExactly(
            "MANAGER SAW refused page (several-filters): report by condition, " + byBoth,
            "MANAGER SAW refused page (several-filters): opioids before and after by condition, "
                + byBoth,
            "MANAGER SAW refused page (not-a-calendar-year): report by condition, " + inPart,
            "MANAGER SAW refused page (not-a-calendar-year): opioids before and after by condition, "
                + inPart);
  }

  @Test
  void a_file_and_a_page_that_are_made_leave_no_such_line() {
    reports.file(YEAR + "&sex=female").expect(200);
    reports.page(YEAR + "&sex=female").expect(200);

    assertThat(refused()).isEmpty();
    assertThat(AuditTable.since(before))
        .anyMatch(line -> line.endsWith("begun 1966-01-01 to 1966-12-31, sex: female"));
  }

  @Test
  void what_is_too_long_for_a_line_is_cut_and_not_left_out() {
    String name = (Unique.name() + "x".repeat(80)).substring(0, 80);
    String protocol =
        ProtocolsApi.as(Client.clinician())
            .add(name, Map.of())
            .expect(201)
            .json()
            .path("id")
            .asText();
    String all =
        "&protocol=%s&dose=half_to_one&number=later&age=from_60&sex=unknown".formatted(protocol);
    clinician.page(YEAR + all).expect(200);
    reports.tryConditions(YEAR + all).expectProblem(422, "several-filters");

    assertThat(AuditTable.since(before)).filteredOn(line -> line.contains(name)).hasSize(2);
    assertThat(refused()).hasSize(1).allMatch(line -> line.endsWith("…"));
  }
}
