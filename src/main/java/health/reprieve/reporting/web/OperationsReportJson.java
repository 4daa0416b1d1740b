package health.reprieve.reporting.web;

import health.reprieve.reporting.ChairUse;
import health.reprieve.reporting.LeadFigure;
import health.reprieve.reporting.OperationsReportView;
import health.reprieve.reporting.OperationsReportView.ChairRow;
import health.reprieve.reporting.OperationsReportView.Figures;
import health.reprieve.reporting.OperationsReportView.ProtocolRow;
import health.reprieve.reporting.OperationsReportView.Week;
import health.reprieve.reporting.OverrideFigures;
import health.reprieve.reporting.Timing;
import health.reprieve.reporting.TimingFigure;
import health.reprieve.reporting.VisitCounts;
import health.reprieve.reporting.WaitFigure;
import health.reprieve.statistics.Proportion;
import health.reprieve.statistics.Quartiles;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The operations report as JSON, with unrounded quartiles. What cannot be said is left out. */
public record OperationsReportJson(
    String from,
    String to,
    String madeAt,
    String madeBy,
    List<String> definitions,
    List<WeekJson> weeks,
    WeekJson total,
    List<ChairJson> chairs,
    List<ProtocolJson> protocols,
    WaitsJson waitList,
    OverridesJson overrides) {

  /** A week, or all of them. */
  public record WeekJson(
      String from,
      String to,
      UseJson chairUse,
      VisitsJson visits,
      List<TimingJson> timings,
      LeadJson leadDays) {

    static WeekJson of(Object first, Object last, Figures figures) {
      return new WeekJson(
          first.toString(),
          last.toString(),
          UseJson.of(figures.use()),
          VisitsJson.of(figures.visits()),
          TimingJson.of(figures.timings()),
          LeadJson.of(figures.lead()));
    }

    static WeekJson of(Week week) {
      return of(week.days().first(), week.days().last(), week.figures());
    }
  }

  /** Quarter hours of chairs. */
  public record UseJson(int open, int attended, int held, int outside, @Nullable Double use) {

    static UseJson of(ChairUse use) {
      return new UseJson(
          use.open(), use.attended(), use.held(), use.outside(), OperationsWords.share(use.use()));
    }
  }

  /** What became of appointments. */
  public record VisitsJson(
      int all,
      int attended,
      ShareJson noShows,
      ShareJson cancelledLate,
      int cancelledLateByPatient,
      int cancelledLateByClinic,
      ShareJson cancelledInTime,
      int cancelledInTimeByPatient,
      int cancelledInTimeByClinic,
      ShareJson deferred,
      int open) {

    static VisitsJson of(VisitCounts visits) {
      return new VisitsJson(
          visits.all(),
          visits.attended(),
          ShareJson.of(visits.noShowShare()),
          ShareJson.of(visits.lateShare()),
          visits.lateByPatient(),
          visits.lateByClinic(),
          ShareJson.of(visits.inTimeShare()),
          visits.byPatient(),
          visits.byClinic(),
          ShareJson.of(visits.deferredShare()),
          visits.open());
    }
  }

  /** A count out of a total with its Wilson interval. */
  public record ShareJson(
      int count,
      int total,
      @Nullable Double share,
      @Nullable Double lower,
      @Nullable Double upper) {

    static ShareJson of(Proportion of) {
      return new ShareJson(
          of.count(),
          of.total(),
          OperationsWords.share(of),
          of.wilsonInterval().map(one -> one.lower()).orElse(null),
          of.wilsonInterval().map(one -> one.upper()).orElse(null));
    }
  }

  /** Median and quartiles. */
  public record QuartilesJson(int n, double lower, double median, double upper) {

    static @Nullable QuartilesJson of(@Nullable Quartiles of) {
      return of == null ? null : new QuartilesJson(of.n(), of.lower(), of.median(), of.upper());
    }
  }

  /** Minutes of one part of the visits. */
  public record TimingJson(
      String what,
      @Nullable QuartilesJson planned,
      @Nullable QuartilesJson actual,
      @Nullable QuartilesJson actualMinusPlanned) {

    static List<TimingJson> of(Map<Timing, TimingFigure> figures) {
      return Arrays.stream(Timing.values())
          .map(timing -> of(timing, Objects.requireNonNull(figures.get(timing))))
          .toList();
    }

    private static TimingJson of(Timing timing, TimingFigure figure) {
      return new TimingJson(
          timing.name(),
          QuartilesJson.of(figure.planned()),
          QuartilesJson.of(figure.actual()),
          QuartilesJson.of(figure.over()));
    }
  }

  /** Days from booking to start. */
  public record LeadJson(
      @Nullable QuartilesJson firstSessions,
      @Nullable QuartilesJson laterSessions,
      @Nullable QuartilesJson all) {

    static LeadJson of(LeadFigure lead) {
      return new LeadJson(
          QuartilesJson.of(lead.first()),
          QuartilesJson.of(lead.later()),
          QuartilesJson.of(lead.all()));
    }
  }

  /** One chair over all weeks. */
  public record ChairJson(
      String name, @Nullable String closedReason, @Nullable String closedOn, UseJson use) {

    static ChairJson of(ChairRow chair) {
      return new ChairJson(
          chair.name(),
          chair.closedReason(),
          chair.closedOn() == null ? null : chair.closedOn().toString(),
          UseJson.of(chair.use()));
    }
  }

  /** One protocol over all weeks. */
  public record ProtocolJson(String name, List<TimingJson> timings) {

    static ProtocolJson of(ProtocolRow protocol) {
      return new ProtocolJson(protocol.name(), TimingJson.of(protocol.timings()));
    }
  }

  /** Days on the wait list. */
  public record WaitsJson(
      @Nullable QuartilesJson booked,
      @Nullable QuartilesJson removed,
      @Nullable QuartilesJson waitingNow) {

    static WaitsJson of(WaitFigure waits) {
      return new WaitsJson(
          QuartilesJson.of(waits.booked()),
          QuartilesJson.of(waits.removed()),
          QuartilesJson.of(waits.waiting()));
    }
  }

  /** How many overrides set each rule aside. */
  public record OverridesJson(int all, List<RuleJson> rules) {

    static OverridesJson of(OverrideFigures overrides) {
      return new OverridesJson(
          overrides.all(),
          overrides.byRule().entrySet().stream()
              .map(rule -> new RuleJson(rule.getKey().code(), rule.getValue()))
              .toList());
    }
  }

  /** One rule. */
  public record RuleJson(String code, int count) {}

  static OperationsReportJson of(OperationsReportView report) {
    return new OperationsReportJson(
        report.head().first().toString(),
        report.head().last().toString(),
        report.head().madeAt().toString(),
        report.head().madeBy(),
        OperationsWords.definitions(report),
        report.weeks().stream().map(WeekJson::of).toList(),
        WeekJson.of(report.head().first(), report.head().last(), report.total()),
        report.chairs().stream().map(ChairJson::of).toList(),
        report.protocols().stream().map(ProtocolJson::of).toList(),
        WaitsJson.of(report.waits()),
        OverridesJson.of(report.overrides()));
  }
}
