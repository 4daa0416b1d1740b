package health.reprieve.reporting;

import health.reprieve.clinic.ChairView;
import health.reprieve.clinic.DayView;
import health.reprieve.clinic.domain.ChairId;
import health.reprieve.reporting.OperationsReportView.ChairRow;
import health.reprieve.reporting.OperationsReportView.Figures;
import health.reprieve.reporting.OperationsReportView.ProtocolRow;
import health.reprieve.reporting.OperationsReportView.Week;
import health.reprieve.reporting.persistence.OperationsReading.Stretch;
import health.reprieve.reporting.persistence.OperationsReading.Timings;
import health.reprieve.reporting.persistence.OperationsReading.Visits;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Adds up what was read, by week, chair and protocol. */
final class OperationsTally {

  private final LocalDate first;
  private final ZoneId zone;
  private final List<ReportWeek> weeks;
  private final List<ChairView> chairs;
  private final ChairUse[] useByWeek;
  private final Map<ChairId, ChairUse> useByChair = new HashMap<>();
  private final List<List<Visits>> visitsByWeek;
  private final List<TimingTally> timingsByWeek;
  private final Map<String, TimingTally> timingsByProtocol = new TreeMap<>();
  private final TimingTally timings = new TimingTally();

  /**
   * @param chairs with their outages in the period
   */
  OperationsTally(List<ReportWeek> weeks, List<ChairView> chairs, ZoneId zone) {
    this.first = weeks.get(0).first();
    this.zone = zone;
    this.weeks = weeks;
    this.chairs = chairs;
    this.useByWeek = new ChairUse[weeks.size()];
    Arrays.fill(useByWeek, ChairUse.NONE);
    this.visitsByWeek = weeks.stream().<List<Visits>>map(week -> new ArrayList<>()).toList();
    this.timingsByWeek = weeks.stream().map(week -> new TimingTally()).toList();
  }

  void addHours(List<DayView> days, List<Stretch> claims) {
    ChairHours hours = new ChairHours(days, zone);
    Map<ChairId, ChairView> byId = new HashMap<>();
    for (ChairView chair : chairs) {
      byId.put(chair.id(), chair);
      days.forEach(day -> add(chair, day.day(), hours.offered(chair, day)));
    }
    for (Stretch claim : claims) {
      ChairView chair = byId.get(claim.chair());
      if (chair != null) {
        add(chair, claim.first().atZone(zone).toLocalDate(), hours.taken(chair, claim));
      }
    }
  }

  private void add(ChairView chair, LocalDate day, ChairUse use) {
    useByChair.merge(chair.id(), use, ChairUse::plus);
    if (chair.closedReason() == null || chair.closedOn() != null) {
      int week = ReportWeek.number(first, day);
      useByWeek[week] = useByWeek[week].plus(use);
    }
  }

  void addVisits(List<Visits> visits) {
    visits.forEach(one -> visitsByWeek.get(one.week()).add(one));
  }

  void addTimings(List<Timings> measured) {
    for (Timings one : measured) {
      timings.add(one);
      timingsByWeek.get(one.week()).add(one);
      timingsByProtocol.computeIfAbsent(one.protocol(), protocol -> new TimingTally()).add(one);
    }
  }

  List<Week> weeks() {
    List<Week> rows = new ArrayList<>();
    for (int i = 0; i < weeks.size(); i++) {
      rows.add(
          new Week(weeks.get(i), figures(useByWeek[i], visitsByWeek.get(i), timingsByWeek.get(i))));
    }
    return rows;
  }

  Figures total() {
    return figures(
        Arrays.stream(useByWeek).reduce(ChairUse.NONE, ChairUse::plus),
        visitsByWeek.stream().flatMap(List::stream).toList(),
        timings);
  }

  private static Figures figures(ChairUse use, List<Visits> visits, TimingTally timings) {
    return new Figures(
        use,
        visits.stream().map(VisitCounts::of).reduce(VisitCounts.NONE, VisitCounts::plus),
        Collections.unmodifiableMap(timings.figures()),
        LeadFigure.of(visits));
  }

  List<ChairRow> chairs() {
    return chairs.stream()
        .map(
            chair ->
                new ChairRow(
                    chair.name(),
                    useByChair.getOrDefault(chair.id(), ChairUse.NONE),
                    chair.closedReason(),
                    chair.closedOn()))
        .toList();
  }

  List<ProtocolRow> protocols() {
    return timingsByProtocol.entrySet().stream()
        .map(one -> new ProtocolRow(one.getKey(), one.getValue().figures()))
        .toList();
  }
}
