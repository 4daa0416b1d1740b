package health.reprieve.reporting.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.openhtmltopdf.util.XRLog;
import health.reprieve.platform.web.Pages;
import health.reprieve.reporting.ConditionReportView;
import health.reprieve.reporting.Courses;
import health.reprieve.reporting.Courses.Answer;
import health.reprieve.testing.PdfText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

/** The report by condition as it is printed to a PDF. */
class ConditionPaperTest {

  private static final int SMALLEST = 11;

  @Test
  void the_line_of_all_stands_once_in_each_table_however_many_pages_it_has() {
    ConditionReportView report = released(12, 12);
    ConditionReportView conditions =
        new ConditionReportView(
            report.head(),
            Collections.nCopies(60, report.rows().get(0)),
            List.of(),
            report.total());

    List<String> pages = pages(conditions);
    String all = String.join(" ", pages);

    assertThat(pages).hasSizeGreaterThan(2);
    assertThat(pages.get(1)).contains("Condition", "Baseline");
    assertThat(all).contains("Still in relief, of all assessed", "The same under other choices");
    assertThat(all.split("All shown", -1)).hasSize(1 + 3);
  }

  @Test
  void where_nothing_may_be_told_a_sentence_stands_instead_of_a_table_of_dashes() {
    List<String> pages = pages(released(5, 20));

    assertThat(pages)
        .singleElement()
        .asString()
        .contains("Still in relief, of all assessed: nothing may be told in this file;")
        .contains("patients with relief: nothing may be told in this file;")
        .doesNotContain("day 84")
        .doesNotContain("worst case");
  }

  @Test
  void only_lines_and_columns_of_which_something_may_be_told_are_there() {
    ToldTable other = ToldTable.otherChoices(released(12, 12));

    assertThat(other.columns().get(0).name()).isEqualTo("As defined");
    assertThat(other.columns())
        .extracting(ToldTable.Column::name)
        .contains("2 points less", "Baseline: asked, 24 h")
        .doesNotContain("Baseline: diary, 7 days");
    assertThat(other.lines()).extracting(ToldTable.Line::name).contains("CRPS", "All shown");
    ToldTable.Column last = other.columns().get(other.columns().size() - 1);
    assertThat(last.of(other.lines().get(0)).beside())
        .containsPattern("\\d+ of \\d+; baseline 8\\.0, n \\d+; fall -?\\d\\.\\d, n \\d+");
  }

  @Test
  void printing_warns_of_nothing_and_writes_to_the_servers_log_alone() {
    List<LogRecord> warnings = new ArrayList<>();
    Handler log =
        new Handler() {
          @Override
          public void publish(LogRecord line) {
            if (line.getLevel().intValue() >= Level.WARNING.intValue()) {
              warnings.add(line);
            }
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    Logger everything = Logger.getLogger("");
    everything.addHandler(log);
    try {
      pages(released(12, 12));
    } finally {
      everything.removeHandler(log);
    }

    assertThat(warnings).extracting(LogRecord::getMessage).isEmpty();
    assertThat(XRLog.listRegisteredLoggers())
        .allSatisfy(
            name -> {
              assertThat(Logger.getLogger(name).getHandlers()).isEmpty();
              assertThat(Logger.getLogger(name).getUseParentHandlers()).isTrue();
            });
  }

  private static List<String> pages(ConditionReportView report) {
    return PdfText.pages(PdfPaper.print(Pages.templates().reportingPaperConditions(report)));
  }

  private static ConditionReportView released(int withRelief, int without) {
    Courses courses = new Courses();
    for (int i = 0; i < withRelief + without; i++) {
      courses.add(Courses.CRPS, i, 8, new Answer(7, i < withRelief ? 3 : 8));
    }
    return courses.released(SMALLEST);
  }
}
