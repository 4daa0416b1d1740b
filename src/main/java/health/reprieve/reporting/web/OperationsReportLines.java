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

  private static final List<Named> HEADER =
      List.of(
          new Named("section", "Section"),
          new Named("from", "From"),
          new Named("to", "To"),
          new Named("of", "Which"),
          new Named("figure", "Figure"),
          new Named("count", "Count"),
          new Named("total", "Of"),
          new Named("share", "Share"),
          new Named("share_lower", "Share: 95 % from"),
          new Named("share_upper", "Share: 95 % to"),
          new Named("n", "n"),
          new Named("lower_quartile", "Lower quartile"),
          new Named("median", "Median"),
          new Named("upper_quartile", "Upper quartile"));

  private final OperationsReportView report;
  private final List<List<Object>> lines = new ArrayList<>();

  OperationsReportLines(OperationsReportView report) {
    this.report = report;
  }

  ReportFile file() {
    for (OperationsReportView.Week week : report.weeks()) {
      figures(
          new Lines(new Named("week", "Week"), week.days().first(), week.days().last(), ""),
          week.figures());
    }
    figures(lines("total", "All", ""), report.total());
    for (OperationsReportView.ChairRow chair : report.chairs()) {
      lines("chair", "Chair", chair.name()).use(chair.use());
    }
    for (OperationsReportView.ProtocolRow protocol : report.protocols()) {
      lines("protocol", "Protocol", protocol.name()).timings(protocol.timings());
    }
    Lines waits = lines("wait_list", "Wait list", "");
    waits.quartiles("waited_booked", "Got an offered place, days waited", report.waits().booked());
    waits.quartiles("waited_removed", "Taken off the list, days waited", report.waits().removed());
    waits.quartiles("waiting_now", "Still waiting, days", report.waits().waiting());
    lines("overrides", "Overrides", "")
        .count("overrides", "Each override once", report.overrides().all());
    for (var rule : report.overrides().byRule().entrySet()) {
      Named name = new Named(rule.getKey().code(), OperationsWords.rule(rule.getKey()));
      lines("overrides", "Overrides", name).count("overrides", "Overrides", rule.getValue());
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
    return Stream.concat(
            notes.stream().map(ReportNote::of),
            Stream.of(FileNotes.made(head.madeAt(), head.madeBy())))
        .toList();
  }

  private Lines lines(String section, String words, Object of) {
    return new Lines(new Named(section, words), report.head().first(), report.head().last(), of);
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

    Lines(Named section, Object from, Object to, Object of) {
      this.start = new Object[] {section, from.toString(), to.toString(), of};
    }

    void use(ChairUse use) {
      count("quarter_hours_open", "Quarter hours open", use.open());
      share("quarter_hours_attended", "Use: attended, of open", use.use());
      share("quarter_hours_claimed", "Claimed: attended and held, of open", use.claimed());
      count("quarter_hours_outside", "Quarter hours outside", use.outside());
    }

    void visits(VisitCounts visits) {
      count("appointments", "All visits", visits.all());
      count("attended", "Attended", visits.attended());
      proportion("no_shows", "No-shows, of attended and no-shows", visits.noShowShare());
      proportion("cancelled_late", "Cancelled late, of all", visits.lateShare());
      count("cancelled_late_by_patient", "Cancelled late by patient", visits.lateByPatient());
      count("cancelled_late_by_clinic", "Cancelled late by clinic", visits.lateByClinic());
      proportion("cancelled_in_time", "Cancelled in time, of all", visits.inTimeShare());
      count("cancelled_in_time_by_patient", "Cancelled in time by patient", visits.byPatient());
      count("cancelled_in_time_by_clinic", "Cancelled in time by clinic", visits.byClinic());
      proportion("deferred", "Deferred, of all", visits.deferredShare());
      count("still_open", "Still open", visits.open());
    }

    void timings(Map<Timing, TimingFigure> figures) {
      for (Map.Entry<Timing, TimingFigure> one : figures.entrySet()) {
        String name = one.getKey().name().toLowerCase(Locale.ROOT);
        String words = OperationsWords.name(one.getKey()) + ", minutes";
        if (one.getKey().isPlanned()) {
          quartiles(name + "_planned", words + ", planned", one.getValue().planned());
          quartiles(
              name + "_actual_minus_planned",
              words + ", actual minus planned",
              one.getValue().over());
        }
        quartiles(name + "_actual", words + ", actual", one.getValue().actual());
      }
    }

    void lead(LeadFigure lead) {
      quartiles("lead_first_sessions", "Lead time of first sessions, days", lead.first());
      quartiles("lead_later_sessions", "Lead time of later sessions, days", lead.later());
      quartiles("lead_all", "Lead time, days", lead.all());
    }

    void count(String name, String words, int count) {
      print(new Named(name, words), count, "", "", "", "", "", "", "", "");
    }

    /** Quarter hours are no sample: their share has no interval. */
    void share(String name, String words, Proportion of) {
      Object share = cell(OperationsWords.share(of));
      print(new Named(name, words), of.count(), of.total(), share, "", "", "", "", "", "");
    }

    void proportion(String name, String words, Proportion of) {
      ConfidenceInterval interval = of.wilsonInterval().orElse(null);
      print(
          new Named(name, words),
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

    void quartiles(String name, String words, @Nullable Quartiles of) {
      Named figure = new Named(name, words);
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
