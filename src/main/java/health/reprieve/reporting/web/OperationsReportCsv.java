package health.reprieve.reporting.web;

import health.reprieve.reporting.ChairUse;
import health.reprieve.reporting.LeadFigure;
import health.reprieve.reporting.OperationsReportView;
import health.reprieve.reporting.OperationsReportView.Figures;
import health.reprieve.reporting.Timing;
import health.reprieve.reporting.TimingFigure;
import health.reprieve.reporting.VisitCounts;
import health.reprieve.statistics.ConfidenceInterval;
import health.reprieve.statistics.Proportion;
import health.reprieve.statistics.Quartiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/**
 * The operations report as a file of comma-separated values (RFC 4180), one figure a line, after
 * comment lines with the definitions. What cannot be said is an empty cell.
 */
final class OperationsReportCsv {

  private static final String[] HEADER = {
    "section",
    "from",
    "to",
    "of",
    "figure",
    "count",
    "total",
    "share",
    "share_lower",
    "share_upper",
    "n",
    "lower_quartile",
    "median",
    "upper_quartile"
  };

  private final OperationsReportView report;
  private final StringBuilder text = new StringBuilder();
  private final CSVPrinter printer;

  private OperationsReportCsv(OperationsReportView report) throws IOException {
    this.report = report;
    comment("Operations of %s.".formatted(report.head().site()));
    comment(
        "Visits booked to start %s to %s (local days of the clinic, zone %s). No filter: all chairs and protocols."
            .formatted(report.head().first(), report.head().last(), report.head().zone()));
    OperationsWords.definitions(report).forEach(this::comment);
    comment("Chair use counts quarter hours, timings minutes, lead times and waits days.");
    comment("Made %s by %s.".formatted(report.head().madeAt(), report.head().madeBy()));
    this.printer = new CSVPrinter(text, CSVFormat.RFC4180);
  }

  static String of(OperationsReportView report) {
    try {
      return new OperationsReportCsv(report).text();
    } catch (IOException never) {
      throw new UncheckedIOException(never);
    }
  }

  private void comment(String line) {
    text.append("# ").append(line).append("\r\n");
  }

  private String text() throws IOException {
    printer.printRecord((Object[]) HEADER);
    for (OperationsReportView.Week week : report.weeks()) {
      figures(new Lines("week", week.days().first(), week.days().last(), ""), week.figures());
    }
    figures(lines("total", ""), report.total());
    for (OperationsReportView.ChairRow chair : report.chairs()) {
      lines("chair", chair.name()).use(chair.use());
    }
    for (OperationsReportView.ProtocolRow protocol : report.protocols()) {
      lines("protocol", protocol.name()).timings(protocol.timings());
    }
    Lines waits = lines("wait_list", "");
    waits.quartiles("waited_booked", report.waits().booked());
    waits.quartiles("waited_removed", report.waits().removed());
    waits.quartiles("waiting_now", report.waits().waiting());
    lines("overrides", "").count("overrides", report.overrides().all());
    for (var rule : report.overrides().byRule().entrySet()) {
      lines("overrides", rule.getKey().code()).count("overrides", rule.getValue());
    }
    return text.toString();
  }

  private Lines lines(String section, String of) {
    return new Lines(section, report.head().first(), report.head().last(), of);
  }

  private static void figures(Lines lines, Figures figures) throws IOException {
    lines.use(figures.use());
    lines.visits(figures.visits());
    lines.timings(figures.timings());
    lines.lead(figures.lead());
  }

  /** Writes lines that begin alike. */
  private final class Lines {

    private final Object[] start;

    Lines(String section, Object from, Object to, String of) {
      this.start = new Object[] {section, from, to, of};
    }

    void use(ChairUse use) throws IOException {
      count("quarter_hours_open", use.open());
      share("quarter_hours_attended", use.use());
      share("quarter_hours_claimed", use.claimed());
      count("quarter_hours_outside", use.outside());
    }

    void visits(VisitCounts visits) throws IOException {
      count("appointments", visits.all());
      count("attended", visits.attended());
      proportion("no_shows", visits.noShowShare());
      proportion("cancelled_late", visits.lateShare());
      count("cancelled_late_by_patient", visits.lateByPatient());
      count("cancelled_late_by_clinic", visits.lateByClinic());
      proportion("cancelled_in_time", visits.inTimeShare());
      count("cancelled_in_time_by_patient", visits.byPatient());
      count("cancelled_in_time_by_clinic", visits.byClinic());
      proportion("deferred", visits.deferredShare());
      count("still_open", visits.open());
    }

    void timings(Map<Timing, TimingFigure> figures) throws IOException {
      for (Map.Entry<Timing, TimingFigure> one : figures.entrySet()) {
        String name = one.getKey().name().toLowerCase(Locale.ROOT);
        if (one.getKey().isPlanned()) {
          quartiles(name + "_planned", one.getValue().planned());
          quartiles(name + "_actual_minus_planned", one.getValue().over());
        }
        quartiles(name + "_actual", one.getValue().actual());
      }
    }

    void lead(LeadFigure lead) throws IOException {
      quartiles("lead_first_sessions", lead.first());
      quartiles("lead_later_sessions", lead.later());
      quartiles("lead_all", lead.all());
    }

    void count(String figure, int count) throws IOException {
      print(figure, count, "", "", "", "", "", "", "", "");
    }

    /** Quarter hours are no sample: their share has no interval. */
    void share(String figure, Proportion of) throws IOException {
      Object share = cell(OperationsWords.share(of));
      print(figure, of.count(), of.total(), share, "", "", "", "", "", "");
    }

    void proportion(String figure, Proportion of) throws IOException {
      ConfidenceInterval interval = of.wilsonInterval().orElse(null);
      print(
          figure,
          of.count(),
          of.total(),
          cell(OperationsWords.share(of)),
          cell(interval == null ? null : interval.lower()),
          cell(interval == null ? null : interval.upper()),
          "",
          "",
          "",
          "");
    }

    void quartiles(String figure, @Nullable Quartiles of) throws IOException {
      if (of == null) {
        print(figure, "", "", "", "", "", 0, "", "", "");
      } else {
        print(figure, "", "", "", "", "", of.n(), of.lower(), of.median(), of.upper());
      }
    }

    private void print(Object... cells) throws IOException {
      for (Object cell : start) {
        printer.print(cell);
      }
      printer.printRecord(cells);
    }
  }

  private static Object cell(@Nullable Double number) {
    return number == null ? "" : number;
  }
}
