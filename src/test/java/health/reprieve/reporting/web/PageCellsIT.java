package health.reprieve.reporting.web;

import static health.reprieve.testing.ReportsApi.year;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import health.reprieve.testing.Client;
import health.reprieve.testing.ImportsApi;
import health.reprieve.testing.PatientsApi;
import health.reprieve.testing.ReportsApi;
import health.reprieve.testing.ReprieveIT;
import health.reprieve.testing.VisitsApi;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What the page must not tell of few by subtraction, as a manager sees it. With CRPS 20 women (14
 * with relief, 3 of all by a week's diary) and 8 men, of whom 3 answered; with BACK 7 women, of
 * whom 3 answered. A year of their own.
 */
class PageCellsIT extends ReprieveIT {

  private static final String HELD = "held back: it would tell of fewer than 5";
  private static final int YEAR = 1968;
  private static final Client CLINICIAN = Client.clinician();
  private static final StringBuilder FILE = new StringBuilder(ImportsApi.HEADER);

  private static int day;

  private final ReportsApi reports = ReportsApi.as(Client.manager());

  @BeforeAll
  static void treat() {
    treat(3, "FEMALE", "CRPS", 7, 3);
    treat(11, "FEMALE", "CRPS", 1, 3);
    treat(6, "FEMALE", "CRPS", 1, 8);
    treat(3, "MALE", "CRPS", 1, 8);
    treat(5, "MALE", "CRPS", 1, null);
    treat(2, "FEMALE", "BACK", 1, 3);
    treat(1, "FEMALE", "BACK", 1, 8);
    treat(4, "FEMALE", "BACK", 1, null);
    ImportsApi.as(CLINICIAN).load(FILE.toString());
  }

  /**
   * @param before days with an answer before the infusion: of 7 of them at home the mean counts
   * @param after score at day 7, if any
   */
  private static void treat(
      int number, String sex, String condition, int before, @Nullable Integer after) {
    for (int i = 0; i < number; i++) {
      Instant ended = Instant.parse(YEAR + "-03-01T12:00:00Z").plus(Duration.ofDays(day++));
      JsonNode patient =
          PatientsApi.as(CLINICIAN)
              .register(PatientsApi.someone("dateOfBirth", "1920-05-05", "sex", sex));
      VisitsApi visits = VisitsApi.as(CLINICIAN);
      UUID course = visits.course(PatientsApi.id(patient), condition);
      visits.past(course, ended);
      for (int ago = 0; ago < before; ago++) {
        answer(
            patient,
            condition,
            ended.minus(Duration.ofHours(2)).minus(Duration.ofDays(ago)),
            8,
            before == 1 ? "before" : "home");
      }
      if (after != null) {
        answer(patient, condition, ended.plus(Duration.ofDays(7)), after, "home");
      }
    }
  }

  private static void answer(
      JsonNode patient, String condition, Instant time, int score, String kind) {
    FILE.append(
        ImportsApi.row(patient.path("recordNumber").asText(), condition, time, score, kind));
  }

  @Test
  void all_shown_does_not_tell_what_a_row_hides() {
    String table = table(page(""), "h-eff");

    assertThat(row(table, "CRPS")).contains("14 of 23");
    assertThat(row(table, "Back pain")).contains("fewer than 5 assessed");
    assertThat(row(table, "All shown"))
        .contains("<b>35</b>", "n 35", HELD)
        .doesNotContain("16 of 26", "of 26");
    assertThat(row(table(page(""), "h-sens"), "All shown")).contains(HELD).doesNotContain("16 of");
  }

  @Test
  void other_choices_do_not_tell_the_source_that_is_hidden() {
    String crps = row(table(page(""), "h-sens"), "CRPS");

    assertThat(crps).contains("14 of 23", "fewer than 5 assessed", HELD, "14 of 28", "19 of 28");
    assertThat(crps)
        .contains("baseline –, n 25", "baseline –, n 3", "fall –, n 20", "fall –, n 3")
        .doesNotContain("11 of 20");
  }

  @Test
  void without_a_filter_less_with_it_does_not_tell_the_others() {
    String women = table(page("&sex=female"), "h-eff");
    String men = table(page("&sex=male"), "h-eff");

    assertThat(row(table(page(""), "h-eff"), "CRPS")).contains("23 of 28 answered");
    assertThat(row(women, "CRPS"))
        .contains("<b>20</b>", HELD, "SD")
        .doesNotContain("20 of 20 answered", "14 of 20");
    assertThat(row(women, "All shown")).contains(HELD).doesNotContain("14 of", "16 of");
    assertThat(row(men, "CRPS")).contains("fewer than 5 answered", "fewer than 5 assessed");
  }

  @Test
  void a_filter_that_leaves_nobody_out_tells_all_that_the_page_without_it_tells() {
    String crps = row(table(page("&age=from_40_to_59"), "h-eff"), "CRPS");

    assertThat(crps).contains("14 of 23", "23 of 28 answered").doesNotContain(HELD);
  }

  private String page(String filter) {
    return reports.page(year(YEAR) + filter).expect(200).body();
  }

  /** The table below a head. */
  private static String table(String page, String head) {
    return found("aria-labelledby=\"" + head + "\">\\s*<table.*?</table>", page);
  }

  private static String row(String table, String name) {
    return found("<tr><th scope=\"row\">(<a [^>]*>)?" + name + ".*?</tr>", table);
  }

  private static String found(String pattern, String text) {
    Matcher found = Pattern.compile(pattern, Pattern.DOTALL).matcher(text);
    assertThat(found.find()).as("%s in %s", pattern, text).isTrue();
    return found.group();
  }
}
