package health.reprieve.interop.csv.web;

import static health.reprieve.testing.ImportsApi.HEADER;
import static health.reprieve.testing.ImportsApi.row;
import static org.assertj.core.api.Assertions.assertThat;

import health.reprieve.testing.Client;
import health.reprieve.testing.ImportPages;
import health.reprieve.testing.ImportsApi;
import health.reprieve.testing.PatientsApi;
import health.reprieve.testing.ReprieveIT;
import health.reprieve.testing.Unique;
import java.io.File;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The import as a page: what a person reads after sending a file. */
class ImportPagesIT extends ReprieveIT {

  private static final long MEGABYTE = 1024 * 1024;

  private final ImportPages page = ImportPages.as(Client.nurse());

  @Test
  void a_dry_run_says_what_would_happen_and_stores_nothing() {
    String file = HEADER + row(patient(), "CRPS", "2019-03-01", 7, "home");
    assertThat(page.check(file))
        .contains("Dry run, nothing was stored.", "1 row: 1 new", "Now import it.");
    assertThat(page.check(file)).contains("1 row: 1 new");
    assertThat(page.load(file)).contains("1 score was stored.");
    assertThat(page.check(file))
        .contains("0 new, 1 already there", "There is nothing to import.")
        .doesNotContain("Now import it.");
  }

  @Test
  void a_page_that_asks_in_place_gets_the_outcome_alone() {
    assertThat(page.checkInPlace(HEADER))
        .contains("There is nothing to import.")
        .doesNotContain("<html");
  }

  @Test
  void a_bad_row_is_told_with_its_line_and_what_stands_there_but_not_whom_it_is_about() {
    String known = patient();
    String unknown = Unique.recordNumber();
    String file =
        HEADER
            + row(known, "CRPS", "2019-03-01", "7.5", "home")
            + row(unknown, "CRPS", "2019-13-01", 7, "at work")
            + row(known, "CRPS", "2019-03-02", 7, "home");
    assertThat(page.check(file))
        .contains("3 rows: 1 new", "2 that cannot be imported", "good rows only")
        .contains(
            ">not shown</span>",
            "<q>7.5</q>",
            "<q>2019-13-01</q>",
            "<q>at work</q>",
            "A record number that is")
        .doesNotContain(known, unknown);
    assertThat(page.loadRefused(file, 422)).contains("2 of 3 rows cannot be imported");
    assertThat(page.loadGoodRows(file)).contains("1 score was stored.", "2 left out");
  }

  @Test
  void where_no_row_is_good_no_import_is_offered() {
    String file = HEADER + row(patient(), "CRPS", "2019-03-01", "many", "home");
    assertThat(page.check(file))
        .contains("There is nothing to import. Correct the rows below")
        .doesNotContain("tick “good rows only” and import");
    assertThat(page.loadRefused(file, 422))
        .contains(
            "The only row cannot be imported, so nothing was stored. Correct it in the file.");
  }

  @Test
  void another_header_is_refused_with_the_right_one() {
    assertThat(page.checkRefused("number,condition,time,score,kind\n", 400))
        .contains("patient_record_number,condition,time,score,kind", "role=\"alert\"");
  }

  @Test
  void a_workbook_is_refused_with_what_to_do() {
    assertThat(page.checkRefused("PK\u0003\u0004rest of a workbook", 400))
        .contains("This is an Excel workbook. Open it, save the sheet as");
  }

  @Test
  void a_form_without_a_file_asks_for_one() {
    assertThat(page.checkNothing(400)).contains("Choose a file first.");
    assertThat(page.checkRefused("", 400)).contains("This file is empty.");
  }

  @Test
  void where_bad_rows_are_left_out_already_nobody_is_told_to_say_so() {
    String file =
        HEADER
            + row(patient(), "CRPS", "2019-03-01", 7, "home")
            + row(patient(), "CRPS", "2019-03-01", 70, "home");
    assertThat(page.check(file)).contains("or tick “good rows only” and import");
    assertThat(page.checkGoodRows(file))
        .contains("Import leaves it out", "name=\"goodRowsOnly\" checked")
        .doesNotContain("or tick “good rows only”");
  }

  @Test
  void too_large_a_file_is_refused_before_it_is_read() {
    assertThat(page.announce(21 * MEGABYTE)).contains(" 413 ");
  }

  @Test
  void stops_reading_when_more_comes_than_is_taken_in_and_keeps_nothing_of_it() {
    String good = HEADER + row(patient(), "CRPS", "2019-03-01", 7, "home");

    Set<String> files = filesOfForms();

    ImportsApi.Sent sent = page.pour(good, 50 * MEGABYTE);

    assertThat(sent.answer())
        .contains(" 413 ", "text/html", "This is not possible", "larger than 20 MB");
    assertThat(sent.bytes()).isGreaterThan(19 * MEGABYTE).isLessThan(50 * MEGABYTE);
    assertThat(page.check(good)).contains("1 row: 1 new");
    assertThat(files).containsAll(filesOfForms());
  }

  @Test
  void a_file_of_many_rows_leaves_no_copy() {
    String row = row(patient(), "CRPS", "2019-03-01", 7, "home");
    Set<String> files = filesOfForms();

    assertThat(page.load(HEADER + row.repeat(5_000))).contains("1 score was stored.");
    assertThat(files).containsAll(filesOfForms());
  }

  /** Where the server puts forms that it takes apart. */
  private static Set<String> filesOfForms() {
    String[] found =
        new File(System.getProperty("java.io.tmpdir"))
            .list((folder, name) -> name.startsWith("MIME"));
    return Set.of(Objects.requireNonNull(found));
  }

  @Test
  void the_example_can_be_taken_in_as_it_stands() {
    String shown = page.show();
    String example = shown.substring(shown.indexOf("<pre class=\"sample\">") + 20);
    String file = example.substring(0, example.indexOf("</pre>")).replace("1037-131", patient());
    assertThat(ImportsApi.as(Client.nurse()).check(file).path("added").asInt()).isEqualTo(3);
  }

  private static String patient() {
    return PatientsApi.as(Client.manager())
        .register(PatientsApi.someone())
        .path("recordNumber")
        .asText();
  }
}
