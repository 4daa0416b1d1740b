package health.reprieve.reporting.web;

import static health.reprieve.testing.ReportsApi.query;
import static health.reprieve.testing.ReportsApi.year;
import static org.assertj.core.api.Assertions.assertThat;

import health.reprieve.testing.Client;
import health.reprieve.testing.ClinicFixture;
import health.reprieve.testing.DefinitionApi;
import health.reprieve.testing.ReportsApi;
import health.reprieve.testing.ReprieveIT;
import health.reprieve.testing.Server;
import health.reprieve.testing.TreatedPatient;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The report by condition for those who may not open the courses behind it: by whole years. A year
 * with four patients, and one without after it.
 */
class YearPagesIT extends ReprieveIT {

  private static final String DAYS = "type=\"date\"";

  private final LocalDate today = LocalDate.now(ZoneId.of(ClinicFixture.ZONE));
  private final ReportsApi manager = ReportsApi.as(Client.manager());
  private final ReportsApi clinician = ReportsApi.as(Client.clinician());

  @BeforeAll
  static void treat() {
    for (int day = 1; day <= 4; day++) {
      TreatedPatient.register().course("CRPS", Instant.parse("1962-03-0" + day + "T12:00:00Z"));
    }
  }

  @Test
  void the_running_year_is_shown_where_none_is_asked_for_and_a_clinician_reads_twelve_months() {
    String running = "<option value=\"%d\" selected>%<d so far</option>".formatted(today.getYear());
    assertThat(manager.page("").expect(200).body())
        .contains("courses that began 1 Jan %d – ".formatted(today.getYear()), running)
        .contains("One filter at a time.")
        .doesNotContain(DAYS);
    assertThat(clinician.page("").expect(200).body())
        .contains(
            "name=\"from\" type=\"date\" value=\"%s\"".formatted(today.minusYears(1).plusDays(1)))
        .doesNotContain("name=\"year\"", "One filter at a time.");
  }

  @Test
  void the_running_year_is_the_same_by_its_number_by_its_last_day_and_up_to_today() {
    String first = today.withDayOfYear(1).toString();
    for (String asked :
        new String[] {
          "?year=" + today.getYear(), year(today.getYear()), query(first, today.toString())
        }) {
      assertThat(manager.page(asked).expect(200).body())
          .as(asked)
          .contains("courses that began 1 Jan %d – ".formatted(today.getYear()))
          .containsPattern("– %d \\w+ %d · made".formatted(today.getDayOfMonth(), today.getYear()));
      manager.opioidsPart(asked).expect(200);
    }
  }

  @Test
  void
      a_year_is_asked_for_by_its_number_or_as_ever_by_its_first_and_last_day_of_the_page_and_files() {
    for (String asked : new String[] {"?year=1962&number=first", year(1962) + "&number=first"}) {
      assertThat(manager.page(asked).expect(200).body())
          .contains("1 Jan 1962 – 31 Dec 1962", "Only first courses", "<b>4</b>")
          .contains("<option value=\"1962\" selected>1962</option>")
          .contains("Another year or another filter may have enough.")
          .contains("/reports/conditions/opioids?year=1962&amp;number=first");
      assertThat(clinician.page(asked).expect(200).body())
          .contains("value=\"1962-01-01\"", "value=\"1962-12-31\"", "A longer period or another");
      assertThat(manager.file(asked).expect(200).body())
          .contains("# Courses begun 1962-01-01 to 1962-12-31");
    }
    manager.page("?year=1962&to=1962-12-31").expect(400);
    assertThat(manager.page("?year=next&sex=male").expect(400).body())
        .contains("id=\"year-error\"", "value=\"male\" selected");
  }

  @Test
  void another_period_is_refused_with_the_years_and_the_filter_that_was_asked_for() {
    assertThat(manager.page(query("1962-02-01", "1962-12-31") + "&sex=female").expect(422).body())
        .contains("Choose %d, up to today, or an earlier year;".formatted(today.getYear()))
        .contains("<option value=\"1962\" selected>1962</option>", "value=\"female\" selected")
        .contains("<option value=\"1963\">1963</option>")
        .doesNotContain(DAYS, "<table");
    assertThat(manager.page("?year=%d".formatted(today.getYear() + 1)).expect(422).body())
        .contains("Choose %d, up to today, or an earlier year;".formatted(today.getYear()));
    assertThat(manager.opioidsPart(query("1962-02-01", "1962-12-31")).expect(422).body())
        .contains("This part of the report could not be made.", "or an earlier year;");
    assertThat(manager.file(query("1962-02-01", "1962-12-31")).expect(422).body())
        .contains("<option value=\"1962\" selected>1962</option>")
        .doesNotContain(DAYS);
  }

  @Test
  void a_second_filter_is_refused_and_nothing_that_was_chosen_is_lost() {
    assertThat(manager.page("?year=1962&sex=female&age=from_60").expect(422).body())
        .contains("Choose one and set the others to any;")
        .contains("<option value=\"1962\" selected>1962</option>")
        .contains("value=\"female\" selected", "value=\"from_60\" selected")
        .doesNotContain("<table");
    clinician.page("?year=1962&sex=female&age=from_60").expect(200);
  }

  @Test
  void a_year_without_courses_says_so_and_offers_the_year_before() {
    assertThat(manager.page("?year=1963&sex=other").expect(200).body())
        .contains("No course of infusions that the filter admits began in this period.")
        .contains("<a class=\"btn\" href=\"/reports/conditions?year=1962&amp;sex=other\">Show 1962")
        .doesNotContain("twelve months");
    assertThat(manager.page("?year=1900").expect(200).body())
        .contains("<option value=\"1900\" selected>1900</option>")
        .contains("?year=%d\">Show %<d</a>".formatted(today.getYear()));
  }

  @Test
  void where_single_patients_may_be_told_any_period_and_filters_will_do() {
    DefinitionApi definition = DefinitionApi.as(Client.clinician());
    String asked = query("1962-03-01", "1962-03-04") + "&number=first&age=from_40_to_59";
    definition.change("smallestCell", 1);
    try {
      assertThat(manager.page(asked).expect(200).body()).contains(DAYS);
      manager.opioidsPart(asked).expect(200);
    } finally {
      definition.change("smallestCell", 5);
    }
    manager.page(asked).expect(422);
  }

  @Test
  void a_report_that_fails_asks_again_for_the_same_year() throws SQLException {
    try (Connection database = Server.database();
        Statement statement = database.createStatement()) {
      statement.execute("RENAME TABLE relief_definition TO relief_definition_away");
      try {
        assertThat(manager.page("?year=1962&sex=female").expect(500).body())
            .contains("<input type=\"hidden\" name=\"year\" value=\"1962\">")
            .contains("<input type=\"hidden\" name=\"sex\" value=\"female\">")
            .doesNotContain(DAYS);
      } finally {
        statement.execute("RENAME TABLE relief_definition_away TO relief_definition");
      }
    }
  }
}
