package health.reprieve.reporting;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the clinic ran over a period, counted by the booked starts of visits.
 *
 * @param weeks those that the period touches, in order
 * @param chairs all that were there by the end of the period, in their order
 * @param protocols those with a visit that was measured, by name
 */
public record OperationsReportView(
    Head head,
    List<Week> weeks,
    Figures total,
    List<ChairRow> chairs,
    List<ProtocolRow> protocols,
    WaitFigure waits,
    OverrideFigures overrides) {

  /**
   * What the report is about.
   *
   * @param site name of the clinic
   * @param zone by which its days are meant
   * @param first local day
   * @param last local day, included
   * @param lateCancelHours a cancellation with less notice is late; the site's setting now
   */
  public record Head(
      String site,
      ZoneId zone,
      LocalDate first,
      LocalDate last,
      Instant madeAt,
      String madeBy,
      int lateCancelHours) {}

  /** The figures of a week or of the whole period. */
  public record Figures(
      ChairUse use, VisitCounts visits, Map<Timing, TimingFigure> timings, LeadFigure lead) {}

  /** One week. */
  public record Week(ReportWeek days, Figures figures) {}

  /**
   * One chair over the whole period.
   *
   * @param use from the day on which it was added and up to its closing, where these are known
   * @param closedReason why it is closed until further notice; null while it is in use
   * @param closedOn the first day of that; where nobody wrote it down, the chair is in no total
   */
  public record ChairRow(
      String name, ChairUse use, @Nullable String closedReason, @Nullable LocalDate closedOn) {

    /** Whether it is left out of all totals. */
    public boolean isInNoTotal() {
      return closedReason != null && closedOn == null;
    }
  }

  /** One protocol over the whole period. */
  public record ProtocolRow(String name, Map<Timing, TimingFigure> timings) {}

  /** Whether no appointment at all was booked to start in the period. */
  public boolean isEmpty() {
    return total.visits().all() == 0;
  }
}
