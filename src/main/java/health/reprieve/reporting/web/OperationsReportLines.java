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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The operations report as lines of cells, one figure a line, with the definitions. */
final class OperationsReportLines {

  private static final List<String> HEADER =
      List.of(
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
          "upper_quartile");

  private final OperationsReportView report;
  private final List<List<Object>> lines = new ArrayList<>();

  OperationsReportLines(OperationsReportView report) {
    this.report = report;
  }

  ReportFile file() {
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
    return new ReportFile(notes(), HEADER, List.copyOf(lines));
  }

  private List<ReportNote> notes() {
    OperationsReportView.Head head = report.head();
    List<String> notes = new ArrayList<>();
    notes.add("Operations of %s.".formatted(head.site()));
    notes.add(
        "Visits booked to start %s to %s (local days of the clinic, zone %s). No filter: all chairs and protocols."
            .formatted(head.first(), head.last(), head.zone()));
    notes.addAll(OperationsWords.definitions(report));
    notes.add("Chair use counts quarter hours, timings minutes, lead times and waits days.");
    notes.add("Made %s by %s.".formatted(head.madeAt(), head.madeBy()));
    return notes.stream().map(ReportNote::of).toList();
  }

  private Lines lines(String section, String of) {
    return new Lines(section, report.head().first(), report.head().last(), of);
  }

  private static void figures(Lines lines, Figures figures) {
    lines.use(figures.use());
    lines.visits(figures.visits());
    lines.timings(figures.timings());
    lines.lead(figures.lead());
  }

  /** Writes lines that begin alike. */
  private final class Lines {

    private final Object[] start;

    Lines(String section, Object from, Object to, String of) {
      this.start = new Object[] {section, from.toString(), to.toString(), of};
    }

    void use(ChairUse use) {
      count("quarter_hours_open", use.open());
      share("quarter_hours_attended", use.use());
      share("quarter_hours_claimed", use.claimed());
      count("quarter_hours_outside", use.outside());
    }

    void visits(VisitCounts visits) {
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

    void timings(Map<Timing, TimingFigure> figures) {
      for (Map.Entry<Timing, TimingFigure> one : figures.entrySet()) {
        String name = one.getKey().name().toLowerCase(Locale.ROOT);
        if (one.getKey().isPlanned()) {
          quartiles(name + "_planned", one.getValue().planned());
          quartiles(name + "_actual_minus_planned", one.getValue().over());
        }
        quartiles(name + "_actual", one.getValue().actual());
      }
    }

    void lead(LeadFigure lead) {
      quartiles("lead_first_sessions", lead.first());
      quartiles("lead_later_sessions", lead.later());
      quartiles("lead_all", lead.all());
    }

    void count(String figure, int count) {
      print(figure, count, "", "", "", "", "", "", "", "");
    }

    /** Quarter hours are no sample: their share has no interval. */
    void share(String figure, Proportion of) {
      Object share = cell(OperationsWords.share(of));
      print(figure, of.count(), of.total(), share, "", "", "", "", "", "");
    }

    void proportion(String figure, Proportion of) {
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

    void quartiles(String figure, @Nullable Quartiles of) {
      if (of == null) {
        print(figure, "", "", "", "", "", 0, "", "", "");
      } else {
        print(figure, "", "", "", "", "", of.n(), of.lower(), of.median(), of.upper());
      }
    }

    private void print(Object... cells) {
      lines.add(Stream.of(start, cells).flatMap(Arrays::stream).toList());
    }
  }

  private static Object cell(@Nullable Double number) {
    return number == null ? "" : number;
  }
}
